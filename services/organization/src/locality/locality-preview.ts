import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalityKind } from './locality.js';

export enum LocalityFate {
  ENDS = 'ENDS',
  GOES_ON = 'GOES_ON',
  BEGINS = 'BEGINS',
}
registerEnumType(LocalityFate, { name: 'LocalityFate', description: 'Hết, còn, mới.' });

@ObjectType({ description: 'What becomes of one locality (thôn, tổ dân phố sau khi áp dụng).', simpleResolvers: true })
export class LocalityPreviewRow {
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' })
  id: string | null;

  @Field(() => LocalityFate)
  fate: LocalityFate;

  @Field(() => String, { nullable: true, description: 'Null for a new one.' })
  nameBefore: string | null;

  @Field(() => String, { nullable: true, description: 'Null for one that ends.' })
  nameAfter: string | null;

  @Field(() => LocalityKind)
  kind: LocalityKind;

  @Field(() => String, {
    nullable: true,
    description: 'The branch that serves it afterwards. Null where none does, and for one that ends.',
  })
  branchName: string | null;

  @Field(() => String, { nullable: true, description: 'Who heads it before. Null where nobody does.' })
  headBefore: string | null;

  @Field(() => String, { nullable: true, description: 'Who heads it afterwards. Null where nobody does, and for one that ends.' })
  headAfter: string | null;
}

@ObjectType({ description: 'What a decision about localities would do; nothing is written (xem trước).', simpleResolvers: true })
export class LocalityReorganizationPreview {
  @Field(() => Int, { description: "The commune's localities on the day before." })
  localitiesBefore: number;

  @Field(() => Int, { description: 'The same on the first day.' })
  localitiesAfter: number;

  @Field(() => Int, { description: 'Posts of heads and deputies that end.' })
  postsEnding: number;

  @Field(() => [LocalityPreviewRow])
  rows: LocalityPreviewRow[];

  @Field(() => [String], { description: 'Names that more than one locality of the commune would bear.' })
  nameClashes: string[];

  @Field(() => [String], { description: 'Localities that would be without a head.' })
  withoutHead: string[];

  @Field(() => [String], { description: 'Localities that no branch would serve.' })
  withoutBranch: string[];
}
