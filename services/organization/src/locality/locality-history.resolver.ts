import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadLocality } from './load-locality.js';
import type { LocalityRow } from './locality-columns.js';
import { LocalityLink, LocalityVersion } from './locality-history.js';
import { Locality } from './locality.js';

@Resolver(() => Locality)
export class LocalityHistoryResolver {
  @FieldResolver(() => [LocalityVersion], { description: 'What was true of it, over all periods, latest first.' })
  async versions(@Root() { id }: LocalityRow, @Ctx() { actor, services, loaders }: Context): Promise<LocalityVersion[]> {
    return (await loaders.load('locality versions', id, (ids) => services.localityHistory.versions(actor, ids))) ?? [];
  }

  @FieldResolver(() => [LocalityLink], { description: 'What it came from (tiền thân).' })
  predecessors(@Root() { id }: LocalityRow, @Ctx() context: Context): Promise<LocalityLink[]> {
    return links(context, id, 'predecessors');
  }

  @FieldResolver(() => [LocalityLink], { description: 'What became of it (nơi kế thừa).' })
  successors(@Root() { id }: LocalityRow, @Ctx() context: Context): Promise<LocalityLink[]> {
    return links(context, id, 'successors');
  }
}

@Resolver(() => LocalityLink)
export class LocalityLinkResolver {
  @FieldResolver(() => Locality, {
    nullable: true,
    description:
      'The other end: a predecessor as of the day before, a successor as of the first day. Null where it cannot be read just now.',
  })
  locality(
    @Root() { localityId, asOf }: LocalityLink,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LocalityRow | null> {
    return loadLocality(context, info, localityId, asOf);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where it cannot be read just now.' })
  decision(@Root() { decisionId }: LocalityLink, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => LocalityVersion)
export class LocalityVersionResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The Party organization of its commune then.' })
  organization(
    @Root() { organizationId, validFrom }: LocalityVersion,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, validFrom);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch that served it. Null where none did.' })
  branch(
    @Root() { branchId, validFrom }: LocalityVersion,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return branchId === null ? Promise.resolve(null) : loadOrganization(context, info, branchId, validFrom);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What these facts rest on. Null where not recorded.' })
  decision(@Root() { decisionId }: LocalityVersion, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

async function links({ actor, services, loaders }: Context, id: string, side: 'predecessors' | 'successors'): Promise<LocalityLink[]> {
  return (await loaders.load(`locality ${side}`, id, (ids) => services.localityHistory.links(actor, ids, side))) ?? [];
}
