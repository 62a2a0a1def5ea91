import type { Columns } from '../query/columns.js';

/** GraphQL fields of a grant `g`. What follows from a post ends with the post, so only a given one can be ended. */
export const GRANT: Columns = {
  id: 'g.id',
  accountId: 'g.account_id',
  organizationId: 'g.organization_id',
  role: 'g.role',
  source: 'g.source',
  basis: 'g.basis',
  secondFactor: 'g.second_factor',
  givenBy: '(select b.display_name from organization.account b where b.id = g.given_by)',
  validFrom: 'g.valid_from',
  validTo: `nullif(g.valid_to, 'infinity')`,
  viewerCanEnd: `(g.source = 'GIVEN' and g.valid_to > app.today())`,
};
