import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { BranchKind, ReportingSector } from '../party-organization/classification.js';
import { Gender } from '../person/gender.js';
import { PostPlace, PostPosition } from '../post/post.js';
import { MemberEndKind, MemberStatus } from './member.js';

export enum MemberOrder {
  NAME = 'NAME',
  ADMITTED_ON = 'ADMITTED_ON',
}
registerEnumType(MemberOrder, { name: 'MemberOrder', description: 'By given name as Vietnamese lists do, or by the day of admission.' });

export enum MemberStanding {
  FULL = 'FULL',
  PROBATIONARY = 'PROBATIONARY',
  STAYING = 'STAYING',
  AWAY = 'AWAY',
  ENDED = 'ENDED',
}
registerEnumType(MemberStanding, {
  name: 'MemberStanding',
  description:
    'Tình trạng trên ngày được hỏi: đảng viên chính thức; dự bị; đến sinh hoạt tạm thời (counted at home, not here); đang sinh hoạt tạm thời nơi khác; thôi là đảng viên (where the Party life had ended by that day).',
});

@InputType({ description: 'Which members of an organization and of all below it. Conditions left out do not narrow.' })
export class MemberFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name, or the beginning of a file or card number. Forgives case, tone marks, đ/d and tone placement; exact spellings come first.',
  })
  search?: string | null;

  @Field(() => MemberStatus, { nullable: true, description: 'Only probationary or only full members, on that day.' })
  status?: MemberStatus | null;

  @Field(() => MemberStanding, { nullable: true, description: 'The same and more: those staying, away, or no longer members.' })
  standing?: MemberStanding | null;

  @Field(() => [MemberEndKind], {
    nullable: true,
    description: 'How the Party life ended. P2: refused where no role of the reader reads it.',
  })
  endKinds?: MemberEndKind[] | null;

  @Field(() => Gender, { nullable: true, description: 'Only women or only men.' })
  gender?: Gender | null;

  @Field(() => Int, { nullable: true, description: 'Born in this year or later.' })
  bornFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Born in this year or earlier.' })
  bornTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'Years of age on that day, by the year of birth; at least.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'The same; at most.' })
  ageTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole years in the Party on that day; at least.' })
  partyAgeFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'The same; at most.' })
  partyAgeTo?: number | null;

  @Field(() => String, { nullable: true, description: 'Trình độ học vấn, as it is recorded; empty: those without.' })
  education?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Dân tộc; empty: those without. P2: refused where no role of the reader reads it, and kept in the audit.',
  })
  ethnicity?: string | null;

  @Field(() => ID, { nullable: true, description: 'Managed on that day by the committee of this organization (diện cấp ủy quản lý).' })
  managedById?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Admitted on this day or later.' })
  admittedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Admitted on this day or earlier.' })
  admittedTo?: string | null;

  @Field(() => [PostPosition], { nullable: true, description: 'Holding one of these posts on that day, anywhere.' })
  positions?: PostPosition[] | null;

  @Field(() => [PostPlace], { nullable: true, description: 'Holding a post of one of these places on that day.' })
  places?: PostPlace[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of types of the base organization.' })
  baseTypeCodes?: string[] | null;

  @Field(() => [ReportingSector], { nullable: true, description: 'Reporting sectors of the base organization.' })
  reportingSectors?: ReportingSector[] | null;

  @Field(() => [BranchKind], { nullable: true, description: 'Kinds of branches.' })
  branchKinds?: BranchKind[] | null;
}

@InputType({ description: 'Which members. Conditions left out do not narrow.' })
export class MembersFilter extends MemberFilter {
  @Field(() => ID, { description: 'The organization, with all below it.' })
  underId: string;
}
