import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PostPlace {
  COMMITTEE = 'COMMITTEE',
  STANDING_COMMITTEE = 'STANDING_COMMITTEE',
  STANDING_BOARD = 'STANDING_BOARD',
  INSPECTION_COMMISSION = 'INSPECTION_COMMISSION',
  BRANCH_COMMITTEE = 'BRANCH_COMMITTEE',
  BODY = 'BODY',
  AGENCY = 'AGENCY',
  LOCALITY = 'LOCALITY',
}
registerEnumType(PostPlace, {
  name: 'PostPlace',
  description:
    'Where a post is held: cấp ủy, ban thường vụ, thường trực, ủy ban kiểm tra, chi ủy, cơ quan tham mưu, cơ quan đơn vị, thôn và tổ dân phố.',
});

export enum PostPosition {
  SECRETARY = 'SECRETARY',
  STANDING_DEPUTY_SECRETARY = 'STANDING_DEPUTY_SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  STANDING_COMMITTEE_MEMBER = 'STANDING_COMMITTEE_MEMBER',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  BRANCH_COMMITTEE_MEMBER = 'BRANCH_COMMITTEE_MEMBER',
  INSPECTION_CHAIR = 'INSPECTION_CHAIR',
  INSPECTION_DEPUTY_CHAIR = 'INSPECTION_DEPUTY_CHAIR',
  INSPECTION_MEMBER = 'INSPECTION_MEMBER',
  HEAD = 'HEAD',
  DEPUTY_HEAD = 'DEPUTY_HEAD',
  STAFF = 'STAFF',
  TEAM_LEADER = 'TEAM_LEADER',
}
registerEnumType(PostPosition, { name: 'PostPosition', description: 'Chức vụ, in the order of a list.' });

export enum PostBasis {
  ELECTED = 'ELECTED',
  APPOINTED = 'APPOINTED',
  CO_OPTED = 'CO_OPTED',
  ACTING = 'ACTING',
}
registerEnumType(PostBasis, { name: 'PostBasis', description: 'Bầu, chỉ định, bổ sung, quyền.' });

@Entity({ schema: 'organization', name: 'post' })
@ObjectType({
  description: "A person's post (chức vụ) with its basis and term. A term that is over does not end it.",
  simpleResolvers: true,
})
export class Post {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => PostPlace)
  place: PostPlace;

  @Column('text')
  @Field(() => PostPosition)
  position: PostPosition;

  @Column('text')
  @Field(() => PostBasis)
  basis: PostBasis;

  @Column('date', { name: 'term_until', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day the term is over. Null where no term is set.' })
  termUntil: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day it is no longer held. Null while none is known.' })
  validTo: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended; `REORGANIZATION` where its organization ended. Null while it is held.',
  })
  endReason: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'body_id', nullable: true })
  bodyId: string | null;

  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  /** The head's or deputy's locality; stands on this side only, no other service gets it. */
  @Column('uuid', { name: 'locality_id', nullable: true })
  localityId: string | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;
}

export const PostConnection = connectionOf(() => Post, 'Post');
