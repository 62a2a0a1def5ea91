import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { RuleEnforcement } from './rule-set.types.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What binds one organization on one day under the name of a parameter (giới hạn theo quy định), with where it stands.',
})
@Directive('@shareable')
export class RuleLimit {
  @Field(() => String, { description: '`subject.limit`, such as `admission.ceremonyWithin`.' })
  name: string;

  @Field(() => Float, { nullable: true, description: 'Null: a regulation in force sets it and nobody has entered its value.' })
  value: number | null;

  @Field(() => String, { description: '`workingDays`, `months`, `times`, `share` (at least), `shareOver` (more than) …' })
  unit: string;

  @Field(() => RuleEnforcement)
  enforcement: RuleEnforcement;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;

  @Field(() => String, { description: 'Number and issuer of the regulation.' })
  regulation: string;
}
