import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import type { LifeEventRow } from './life-event.service.js';
import { LifeEvent } from './life-event.js';

@Resolver(() => Member)
export class MemberTimelineResolver {
  @FieldResolver(() => [LifeEvent], { description: 'What happened in this Party life, in the order of days (quá trình đảng viên).' })
  async timeline(@Root() { id }: MemberRow, @Ctx() { actor, services, loaders }: Context): Promise<LifeEventRow[]> {
    return (await loaders.load('timeline', id, (ids) => services.lifeEvents.ofMembers(actor, ids))) ?? [];
  }
}

@Resolver(() => LifeEvent)
export class LifeEventResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where, on that day. Null where the kind has no place.' })
  organization(
    @Root() { organizationId, on }: LifeEventRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return organizationId === null ? Promise.resolve(null) : loadOrganization(context, info, organizationId, on);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: LifeEventRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}
