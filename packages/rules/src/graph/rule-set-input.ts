import { LocalDate } from '@capuy/subgraph';
import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RuleLimit } from './rule-limit.js';

@InputType({ description: 'One limit as the text of a regulation states it.' })
export class RuleParamInput {
  @Field(() => String, { description: 'One of `knownRuleParams` of the family.' })
  name: string;

  @Field(() => Float)
  value: number;

  @Field(() => String, { description: "The parameter's unit: a value in another one is refused." })
  unit: string;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;
}

@InputType({ description: 'What `recordRuleSet` needs.' })
export class RecordRuleSetInput {
  @Field(() => ID, { description: 'The organization that holds the text: the set binds it and all below it.' })
  organizationId: string;

  @Field(() => String, { description: 'Number and symbol, such as `208-QĐ/TW`.' })
  number: string;

  @Field(() => String, { description: "The issuer's name as printed." })
  issuer: string;

  @Field(() => LocalDate)
  signedOn: string;

  @Field(() => String, { description: 'What it rules: a family of `knownRuleParams`.' })
  family: string;

  @Field(() => LocalDate, { description: 'First day on which it binds.' })
  effectiveFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer binds; absent while no end is known.' })
  effectiveTo?: string | null;

  @Field(() => [RuleParamInput])
  params: RuleParamInput[];
}

@InputType({ description: 'What `endRuleSet` needs.' })
export class EndRuleSetInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, {
    description: 'First day on which it no longer binds; its own first day takes back a set that was entered by mistake.',
  })
  on: string;
}

@ObjectType({ simpleResolvers: true, description: 'A parameter that this service reads (nội dung quy định được phép nhập).' })
@Directive('@shareable')
export class KnownRuleParam {
  @Field(() => String)
  family: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  unit: string;
}

@ObjectType({ simpleResolvers: true, description: 'What one value of a rule set would change on its first day (giá trị thay đổi).' })
@Directive('@shareable')
export class RuleChange {
  @Field(() => String)
  name: string;

  @Field(() => RuleLimit, { nullable: true, description: 'What binds the organization until then. Null where no regulation does.' })
  before: RuleLimit | null;

  @Field(() => Float)
  value: number;

  @Field(() => Boolean, { description: 'Whether it would bind: a value looser than one from above does not.' })
  binds: boolean;

  @Field(() => Int, { description: 'Organizations it is for: the organization itself and those below it on that day.' })
  organizations: number;
}
