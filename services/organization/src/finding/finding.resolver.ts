import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { LocalDate, type Connection } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { Finding, FindingConnection, FindingCount, FindingFilter } from './finding.types.js';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description:
      'What the rules in force say against an organization and everything below it on a day (default today), and the seats that are empty.',
  })
  findings(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => FindingFilter, { nullable: true, description: 'Absent: all that are not set aside.' })
    filter: FindingFilter | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<Finding>> {
    return services.findings.list(actor, { underId, asOf, filter }, first, after);
  }

  @Query(() => [FindingCount], { description: 'How many findings of each code there are, those set aside apart.' })
  findingCounts(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('filter', () => FindingFilter, { nullable: true, description: 'Only its sectors narrow.' }) filter: FindingFilter | null,
    @Ctx() { actor, services }: Context,
  ): Promise<FindingCount[]> {
    return services.findings.counts(actor, { underId, asOf, filter });
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Whom it is about. Null where it cannot be read just now.' })
  organization(@Root() finding: Finding, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, finding.organizationId, finding.asOf);
  }
}
