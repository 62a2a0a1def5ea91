import { LocalDate } from '@capuy/subgraph';
import { Directive, Field, Float, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

export enum RuleConfidence {
  F = 'F',
  F2 = 'F2',
  K = 'K',
  S = 'S',
  I = 'I',
}
registerEnumType(RuleConfidence, {
  name: 'RuleConfidence',
  description: 'How sure a value is: F read in the primary text, F2 in a secondary source, K general knowledge, S a seed, I inferred.',
});

export enum RuleEnforcement {
  FINDING = 'FINDING',
  REFUSE = 'REFUSE',
}
registerEnumType(RuleEnforcement, {
  name: 'RuleEnforcement',
  description: 'What a breach does: it is shown, or the operation is refused.',
});

@ObjectType({ simpleResolvers: true, description: 'One limit that a regulation sets (giá trị quy định).' })
@Directive('@shareable')
export class RuleParam {
  @Field(() => String, { description: '`subject.limit`, such as `branch.minFullMembers`.' })
  name: string;

  @Field(() => Float, { nullable: true, description: 'Null: the regulation is known to set it, its value is not known here.' })
  value: number | null;

  @Field(() => String, {
    description: '`members`, `seats`, `years`, `months`, `workingDays`, `days`, `times`, `share` (at least), `shareOver` or `level`.',
  })
  unit: string;

  @Field(() => String, { nullable: true, description: 'Code of the only organization type it binds; null = every type.' })
  appliesIf: string | null;

  @Field(() => RuleEnforcement)
  enforcement: RuleEnforcement;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;

  @Field(() => RuleConfidence)
  confidence: RuleConfidence;
}

@InterfaceType({
  description: 'A regulation as dated data, by number, issuer and date: numbers alone are used again.',
})
export abstract class RuleSet {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  number: string;

  @Field(() => String)
  issuer: string;

  @Field(() => LocalDate)
  signedOn: string;

  @Field(() => String, { description: 'What it rules: `org_size`, `term_length`, `authority` …' })
  family: string;

  @Field(() => String)
  title: string;

  @Field(() => LocalDate)
  effectiveFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer binds; null while it does.' })
  effectiveTo: string | null;

  @Field(() => String, { nullable: true, description: 'Number and date of what replaced it; null while nothing did.' })
  replacedBy: string | null;

  @Field(() => RuleConfidence)
  confidence: RuleConfidence;

  @Field(() => String)
  source: string;

  @Field(() => [RuleParam])
  params: RuleParam[];

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  scopeOrganizationId: string;
}
