import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { Member } from '../member/member.js';
import type { MemberRow } from '../member/member-columns.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { dayKeyOf } from '../query/day-key.js';
import { selectionOf } from '../query/selection.js';
import { Membership } from './membership.js';
import type { MembershipRow } from './membership.service.js';

@Resolver(() => Member)
export class MemberMembershipsResolver {
  @FieldResolver(() => [Membership], { description: 'Where they belonged, latest first.' })
  async memberships(
    @Root() { id }: MemberRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`memberships ${selection.key}`, id, (ids) => services.memberships.ofMembers(actor, ids, selection))) ?? [];
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description:
      'Where they stay for a time (sinh hoạt tạm thời) on that day: counted at home, attending and paying there. Null where they do not.',
  })
  async awayAt(
    @Root() { id, asOf }: MemberRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    const { actor, services, loaders } = context;
    const host = await loaders.load('awayAt', dayKeyOf({ id, asOf }), (keys) => services.memberships.awayAt(actor, keys));
    return host === null ? null : loadOrganization(context, info, host, asOf);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the record, transfer the member and record posts.' })
  viewerCanManage(@Root() { organizationId }: MemberRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'member:manage', organizationId);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where, as of the first day of the period.' })
  organization(
    @Root() { organizationId, validFrom }: MembershipRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, validFrom);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: MembershipRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}
