import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PreviewFate } from './reorganization-enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An organization before or after, and what the plan makes of it (tổ chức trong phần xem trước).',
})
export class PreviewNode {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  printedName: string;

  @Field(() => String)
  typeCode: string;

  @Field(() => ID)
  parentId: string;

  @Field(() => String)
  parentName: string;

  @Field(() => PreviewFate)
  fate: PreviewFate;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What applying would do, computed by the same plan in a transaction that is rolled back (xem trước).',
})
export class ReorganizationPreview {
  @Field(() => Int)
  established: number;

  @Field(() => Int)
  ended: number;

  @Field(() => Int, { description: 'By an operation of their own.' })
  moved: number;

  @Field(() => Int)
  renamed: number;

  @Field(() => Int, { description: 'Organizations that move since what they stood under ends or is split.' })
  organizationsFollowing: number;

  @Field(() => Int, { description: 'Members who move since their branch ends or is split.' })
  membersFollowing: number;

  @Field(() => Int, { description: 'Organizations and members without a place: to be settled before it can be applied.' })
  unplaced: number;

  @Field(() => Int, { description: 'Choices that stand at their default.' })
  unsettled: number;

  @Field(() => Int, { description: 'Posts in what ends: they end that day.' })
  postsEnding: number;

  @Field(() => Int, { description: 'Roles at what ends: they end that day and never follow.' })
  grantsEnding: number;

  @Field(() => Int, { description: 'New organizations without anybody in a post: the annex of the decision appoints them.' })
  postsUnfilled: number;

  @Field(() => Int, { description: 'Names that two organizations under one parent would bear.' })
  nameClashes: number;

  @Field(() => Int, { description: 'Findings that block it.' })
  errors: number;

  @Field(() => Int)
  warnings: number;

  @Field(() => Int, { description: 'Organizations directly under the root before.' })
  childrenBefore: number;

  @Field(() => Int, { description: 'Organizations directly under the root after.' })
  childrenAfter: number;

  @Field(() => [PreviewNode], { description: 'The children of the root and what changes, before; at most 500.' })
  before: PreviewNode[];

  @Field(() => [PreviewNode], { description: 'The children of the root and what changes, after; at most 500.' })
  after: PreviewNode[];
}
