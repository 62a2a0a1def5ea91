import { Field, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { OrganizationRuleSet } from './organization-rule-set.js';

@ObjectType({ description: 'What a change of a rule set answers.' })
export class RuleSetPayload extends ChangedPayload {
  @Field(() => OrganizationRuleSet, { nullable: true, description: 'Null where it cannot be read just now.' })
  ruleSet: OrganizationRuleSet | null;
}
