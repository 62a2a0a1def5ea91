import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { LocalDate, type Connection } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { Finding, FindingConnection } from './finding.types.js';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'What the rules in force say against an organization and everything below it on a day (default today).',
  })
  findings(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<Finding>> {
    return services.findings.list(actor, { underId, asOf, first, after });
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Whom it is about. Null where it cannot be read just now.' })
  organization(@Root() finding: Finding, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, finding.organizationId, finding.asOf);
  }
}
