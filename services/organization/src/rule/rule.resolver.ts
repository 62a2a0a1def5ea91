import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LocalDate } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { OrganizationRuleSet } from './rule-set.types.js';

@Resolver(() => OrganizationRuleSet)
export class RuleResolver {
  @Query(() => [OrganizationRuleSet], {
    description: 'Rule sets in force on a day (default today) for an organization (default the whole country).',
  })
  rulesInForce(
    @Arg('family', () => String, { nullable: true }) family: string | null,
    @Arg('organizationId', () => ID, { nullable: true }) organizationId: string | null,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<OrganizationRuleSet[]> {
    return services.rules.inForce(actor, { family, organizationId, asOf });
  }
}
