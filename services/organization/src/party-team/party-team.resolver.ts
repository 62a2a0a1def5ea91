import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Member } from '../member/member.js';
import type { MemberRow } from '../member/member-columns.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { PartyTeam } from './party-team.js';
import type { TeamRow } from './party-team.service.js';

@Resolver(() => PartyOrganization)
export class OrganizationTeamsResolver {
  @FieldResolver(() => [PartyTeam], { description: 'Its Party teams (tổ đảng) on that day.' })
  async teams(
    @Root() { id, asOf }: OrganizationRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TeamRow[]> {
    const selection = selectionOf(info);
    return (
      (await loaders.load(`teams ${asOf} ${selection.key}`, id, (ids) =>
        services.partyTeams.ofOrganizations(actor, ids, asOf, selection),
      )) ?? []
    );
  }
}

@Resolver(() => PartyTeam)
export class PartyTeamResolver {
  @FieldResolver(() => [Member], { description: "Its members on that day; empty outside the reader's reach." })
  async members(
    @Root() { id, asOf }: TeamRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberRow[]> {
    const selection = selectionOf(info);
    return (
      (await loaders.load(`teamMembers ${asOf} ${selection.key}`, id, (ids) => services.partyTeams.members(actor, ids, asOf, selection))) ??
      []
    );
  }
}

@Resolver(() => Member)
export class MemberTeamResolver {
  @FieldResolver(() => PartyTeam, { nullable: true, description: 'The Party team they were in on that day. Null where in none.' })
  team(
    @Root() { id, asOf }: MemberRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TeamRow | null> {
    const selection = selectionOf(info);
    return loaders.load(`teamOf ${asOf} ${selection.key}`, id, (ids) => services.partyTeams.ofMembers(actor, ids, asOf, selection));
  }
}
