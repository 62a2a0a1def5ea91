import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { GrantProposalStatus } from './grant-proposal.js';

export interface GrantProposalRow {
  id: string;
  organizationId: string;
  proposedOn: string;
}

const STATUS = `case when p.status = 'PROPOSED' and p.expires_on <= app.today() then 'EXPIRED' else p.status end`;
const nameOf = (column: string): string => `(select a.display_name from organization.account a where a.id = ${column})`;
const COLUMNS: Columns = {
  id: 'p.id',
  organizationId: 'p.organization_id',
  role: 'p.role',
  status: STATUS,
  basis: 'p.basis',
  validFrom: 'p.valid_from',
  validTo: 'p.valid_to',
  accountName: nameOf('p.account_id'),
  proposedByName: nameOf('p.proposed_by'),
  proposedOn: 'p.proposed_on',
  expiresOn: 'p.expires_on',
  settledByName: nameOf('p.settled_by'),
  settledOn: 'p.settled_on',
  reason: 'p.reason',
  version: 'p.version',
  viewerCanConsent: `(${STATUS} = 'PROPOSED' and not organization.one_person(p.proposed_by, app.account()) and not organization.one_person(p.account_id, app.account()))`,
  viewerCanWithdraw: `(${STATUS} = 'PROPOSED' and p.proposed_by = app.account())`,
};
const KEYS = ['id', 'organizationId', 'proposedOn'];

/** Proposals of roles at organizations in the administrator's reach. */
export class GrantProposalService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, GrantProposalRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const rows = await scoped.read((query) =>
      query<GrantProposalRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.grant_proposal p
         where p.id = any ($1::uuid[]) and ${scoped.reaches('p.organization_id', 2)}`,
        [ids, scoped.holders],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Latest first. */
  async list(
    actor: Actor,
    statuses: readonly GrantProposalStatus[] | null,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<GrantProposalRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<GrantProposalRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.grant_proposal p
         where ${scoped.reaches('p.organization_id', 1)} and ($2::text[] is null or ${STATUS} = any ($2))
           and ($3::date is null or (p.proposed_on, p.id) < ($3::date, $4::uuid))
         order by p.proposed_on desc, p.id desc limit $5`,
        [scoped.holders, statuses, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.proposedOn, row.id]);
  }
}
