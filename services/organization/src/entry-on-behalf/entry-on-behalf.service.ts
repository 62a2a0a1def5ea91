import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { EntryOnBehalfFilter, EntryOnBehalfRow } from './entry-on-behalf.js';

const COLUMNS: Columns = {
  id: 'e.id',
  organizationId: 'e.organization_id',
  act: 'e.act',
  entity: 'e.entity',
  entityId: 'e.entity_id',
  signedBy: 'e.signed_by',
  signedOn: 'e.signed_on',
  enteredOn: 'e.entered_on',
  enteredAt: 'e.entered_at::text',
  enteredBy: '(select a.display_name from organization.account a where a.id = e.account_id)',
  evidenceId: 'e.evidence_id',
  evidenceType: '(select f.media_type from organization.stored_file f where f.id = e.evidence_id)',
};

export class EntryOnBehalfService extends ScopedService {
  /** What was entered for branches below an organization, latest first. One statement. */
  async list(
    actor: Actor,
    filter: EntryOnBehalfFilter,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<EntryOnBehalfRow>> {
    const scoped = this.scoped(actor, 'branch:read-evidence');
    const cursor = decodeCursor(after, 2) ?? [null, null];
    const rows = await scoped.read((query) =>
      query<EntryOnBehalfRow>(
        `select ${selectList(COLUMNS, fields, ['id', 'organizationId', 'enteredOn', 'enteredAt'])} from organization.entry_on_behalf e
         where ${scoped.reaches('e.organization_id', 1)} and e.organization_id in (
             select c.descendant_id from organization.closure c where c.ancestor_id = $2::uuid and c.valid_from <= app.today() and app.today() < c.valid_to)
           and ($3::date is null or e.entered_on >= $3::date) and ($4::date is null or e.entered_on <= $4::date)
           and ($5::uuid is null or e.entity_id = $5::uuid)
           and ($6::timestamptz is null or (e.entered_at, e.id) < ($6::timestamptz, $7::uuid))
         order by e.entered_at desc, e.id desc limit $8`,
        [
          scoped.holders,
          filter.underId,
          filter.from ?? null,
          filter.until ?? null,
          filter.entityId ?? null,
          ...cursor,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page(rows, first, (row) => [row.enteredAt, row.id]);
  }
}
