import { Field, ID, ObjectType } from 'type-graphql';

/** A record as the merge sees it: its person and their latest Party life. */
export interface MergeRecordRow {
  personId: string;
  memberId: string | null;
}

@ObjectType({ description: 'One of two records that may be of one person (hồ sơ).', simpleResolvers: true })
export class MergeRecord {
  @Field(() => ID)
  personId: string;

  memberId: string | null;
}
