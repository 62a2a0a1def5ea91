import { KnownRuleParam } from '@capuy/rules/graph';
import { LocalDate } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';

import { OrganizationRuleSet } from './organization-rule-set.js';

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

  @Query(() => [OrganizationRuleSet], {
    description: 'Rule sets that an organization entered for itself and what is below it, ended ones too, latest first; at most 200.',
  })
  enteredRuleSets(
    @Arg('organizationId', () => ID) organizationId: string,
    @Ctx() { actor, services }: Context,
  ): Promise<OrganizationRuleSet[]> {
    return services.rules.enteredBy(actor, organizationId);
  }

  @Query(() => [KnownRuleParam], { description: 'The limits that an office may enter a value for, by family.' })
  knownRuleParams(@Ctx() { actor, services }: Context): readonly KnownRuleParam[] {
    return services.rules.known(actor);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Whom and whose subtree it binds. Null where it cannot be read just now.',
  })
  scope(
    @Root() { scopeOrganizationId, effectiveFrom }: OrganizationRuleSet,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, scopeOrganizationId, effectiveFrom);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it.' })
  viewerCanEnd(@Root() { scopeOrganizationId }: OrganizationRuleSet, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'rule:manage', scopeOrganizationId);
  }
}
