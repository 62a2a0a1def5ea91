import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { MemberVote } from './member-vote.js';

@Resolver(() => MemberVote)
export class VoteResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Who voted, on that day. Null where it cannot be read just now.' })
  organization(@Root() vote: MemberVote, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, vote.organizationId, vote.heldOn);
  }
}

/** The votes on a candidate or a member: all of a request in one statement. */
export async function loadVotes({ actor, services, loaders }: Context, subject: 'candidate' | 'member', id: string): Promise<MemberVote[]> {
  return (await loaders.load(`votes ${subject}`, id, (ids) => services.votes.of(actor, subject, ids))) ?? [];
}
