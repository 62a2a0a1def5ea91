import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OnBehalfInput } from '../entry-on-behalf/on-behalf-input.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { BirthPrecision } from '../person/birth-precision.js';
import { Gender } from '../person/gender.js';
import { Member } from './member.js';

@InputType({ description: 'What `registerMember` needs.' })
export class RegisterMemberInput {
  @Field(() => ID, { description: 'The branch they belong to.' })
  organizationId: string;

  @Field(() => String)
  fullName: string;

  @Field(() => Gender)
  gender: Gender;

  @Field(() => LocalDate, { description: 'Where only month or year is known: the first day of it, with `birthPrecision`.' })
  birthDate: string;

  @Field(() => BirthPrecision, { defaultValue: BirthPrecision.DAY })
  birthPrecision: BirthPrecision;

  @Field(() => String, { nullable: true })
  ethnicity?: string | null;

  @Field(() => String, { nullable: true })
  education?: string | null;

  @Field(() => String, { nullable: true, description: 'Số định danh cá nhân.' })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => String, { description: 'Số lý lịch.' })
  fileNumber: string;

  @Field(() => String, { nullable: true, description: 'Số thẻ; a probationary member has none.' })
  cardNumber?: string | null;

  @Field(() => LocalDate, { description: 'Ngày vào Đảng.' })
  admittedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Ngày chính thức.' })
  recognizedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Since when they belong to the branch; default the day of admission.' })
  memberSince?: string | null;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@ObjectType({ description: 'What `registerMember` answers.' })
export class RegisterMemberPayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where the change took it out of reach.' })
  member: Member | null;
}

@InputType({ description: 'What `transferMembership` needs.' })
export class TransferMembershipInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { description: 'The branch they move to.' })
  toId: string;

  @Field(() => LocalDate, { description: 'Their first day there.' })
  on: string;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@ObjectType({ description: 'What `transferMembership` answers.' })
export class TransferMembershipPayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where the change took it out of reach.' })
  member: Member | null;
}
