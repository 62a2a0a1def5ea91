import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadCommittees } from './load-committees.js';
import { PartyCommittee } from './party-committee.js';
import type { CommitteeRow } from './party-committee.service.js';

@Resolver(() => PartyOrganization)
export class OrganizationCommitteesResolver {
  @FieldResolver(() => PartyCommittee, {
    nullable: true,
    description: 'The committee or branch committee that led it on that day. Null where none is recorded.',
  })
  async committee(@Root() row: OrganizationRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CommitteeRow | null> {
    return (await loadCommittees(context, info, row)).find(({ kind }) => kind !== 'INSPECTION_COMMISSION') ?? null;
  }

  @FieldResolver(() => [PartyCommittee], { description: 'All that led it on that day, the inspection commission too.' })
  committees(@Root() row: OrganizationRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CommitteeRow[]> {
    return loadCommittees(context, info, row);
  }
}

@Resolver(() => PartyCommittee)
export class PartyCommitteeResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: CommitteeRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}
