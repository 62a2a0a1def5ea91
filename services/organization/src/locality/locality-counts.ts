import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DeclaredValue } from '../declared-value/declared-value.js';
import { CountByCode } from '../statistics/organization-counts.js';

@ObjectType({
  description: 'A count with its base and ratio, beside what was declared (tỷ lệ, số đầu kỳ và chỉ tiêu).',
  simpleResolvers: true,
})
export class LocalityRatio {
  @Field(() => Int)
  count: number;

  @Field(() => Int, { description: 'The base: all localities.' })
  of: number;

  @Field(() => Float, { nullable: true, description: 'In percent, two decimals. Null where the base is 0.' })
  percent: number | null;

  @Field(() => DeclaredValue, { nullable: true, description: 'The latest baseline declared up to that day. Null where none is.' })
  baseline: DeclaredValue | null;

  @Field(() => DeclaredValue, { nullable: true, description: 'The latest target declared up to that day. Null where none is.' })
  target: DeclaredValue | null;

  @Field(() => Float, { nullable: true, description: 'Percentage points above the baseline. Null without a baseline or a ratio.' })
  aboveBaseline: number | null;

  @Field(() => Float, { nullable: true, description: 'Percentage points above the target. Null without a target or a ratio.' })
  aboveTarget: number | null;
}

@ObjectType({
  description: 'Localities below an organization and their heads on a day (thôn, tổ dân phố và người đứng đầu).',
  simpleResolvers: true,
})
export class LocalityCounts {
  @Field(() => Int)
  localities: number;

  @Field(() => Int, { description: 'Localities that have a head.' })
  heads: number;

  @Field(() => [CountByCode], { description: 'Localities by kind; only kinds that occur.' })
  byKind: CountByCode[];

  @Field(() => LocalityRatio, { description: 'Heads who belong to the Party (trưởng thôn, tổ trưởng là đảng viên).' })
  headIsMember: LocalityRatio;

  @Field(() => LocalityRatio, { description: "Heads who are their branch's secretary (bí thư chi bộ kiêm trưởng thôn, tổ trưởng)." })
  secretaryIsHead: LocalityRatio;
}
