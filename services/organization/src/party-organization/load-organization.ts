import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { dayKeyOf } from '../query/day-key.js';
import { selectionOf } from '../query/selection.js';
import type { OrganizationRow } from './organization-columns.js';

/** The organization that a field names by id, on a day: all of a request in one statement, whatever the days. Null where the id is unknown. */
export async function loadOrganization(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
  asOf: string,
): Promise<OrganizationRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`organization ${selection.key}`, dayKeyOf({ id, asOf }), (keys) =>
    services.organizations.byKeys(actor, keys, selection),
  );
}
