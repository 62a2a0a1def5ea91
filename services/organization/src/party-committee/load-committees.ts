import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { selectionOf } from '../query/selection.js';
import type { CommitteeRow } from './party-committee.service.js';

/** The committees that led an organization on its day: all of a request in one statement. */
export async function loadCommittees(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  { id, asOf }: OrganizationRow,
): Promise<CommitteeRow[]> {
  const selection = selectionOf(info);
  return (
    (await loaders.load(`committees ${asOf} ${selection.key}`, id, (ids) =>
      services.partyCommittees.ofOrganizations(actor, ids, asOf, selection),
    )) ?? []
  );
}
