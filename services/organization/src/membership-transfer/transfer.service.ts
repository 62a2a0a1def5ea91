import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { type MembershipTransferFilter, TransferDirection } from './transfer-input.js';

export interface TransferRow {
  id: string;
  sentOn: string;
  memberId: string;
  fromId: string;
  toId: string;
  branchId: string | null;
}

const KEYS = ['id', 'sentOn', 'memberId', 'fromId', 'toId', 'branchId'];

/** Past the last day to hand a letter in, or past the planned end of a stay. */
const LATE = `coalesce(t.status = 'SENT' and app.today() > organization.present_by(t.from_id, t.sent_on), false)
  or coalesce(t.status = 'RECEIVED' and t.stay_until < app.today(), false)`;

/** `$1` are the holders at which the reader may change members. */
function columns(reaches: (column: string) => string, may: boolean): Columns {
  const here = (status: string, ...ends: string[]): string =>
    may ? `(t.status = '${status}' and (${ends.map(reaches).join(' or ')}))` : 'false';
  return {
    id: 't.id',
    memberId: 't.member_id',
    fromId: 't.from_id',
    toId: 't.to_id',
    branchId: 't.branch_id',
    kind: 't.kind',
    status: 't.status',
    memberName: 'n.full_name',
    letterNumber: 't.letter_number',
    sentOn: 't.sent_on',
    stayUntil: 't.stay_until',
    forStudy: 't.for_study',
    extendedOn: 't.extended_on',
    stayWarning: 'organization.stay_warning(t.from_id, t.sent_on, t.stay_until, t.for_study)',
    presentBy: 'organization.present_by(t.from_id, t.sent_on)',
    late: `(${LATE})`,
    settledOn: 't.settled_on',
    returnedOn: 't.returned_on',
    version: 't.version',
    viewerCanReceive: here('SENT', 't.to_id'),
    viewerCanCancel: here('SENT', 't.from_id'),
    viewerCanExtendStay: may ? `(t.kind = 'TEMPORARY' and ${here('RECEIVED', 't.from_id', 't.branch_id')})` : 'false',
    viewerCanPrint: may ? `(t.status = 'SENT' and ${reaches('t.from_id')})` : 'false',
    viewerCanEndStay: may ? `(t.kind = 'TEMPORARY' and ${here('RECEIVED', 't.from_id', 't.branch_id')})` : 'false',
  };
}

/** Letters under way and settled, for both ends. */
export class TransferService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, TransferRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const reaches = (column: string): string => scoped.reaches(column, 1);
    const rows = await scoped.read((query) =>
      query<TransferRow>(
        `select ${selectList(columns(reaches, this.holds(actor, 'member:manage')), fields, KEYS)} from organization.membership_transfer t
         join organization.person_name n on n.person_id = t.person_id
         where t.id = any ($2::uuid[]) and ($1::uuid[] is not null) and (${reaches('t.from_id')} or ${reaches('t.to_id')} or t.person_id = $3::uuid)`,
        [scoped.holders, ids, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Latest first. */
  async list(
    actor: Actor,
    filter: MembershipTransferFilter,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<TransferRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const reaches = (column: string): string => scoped.reaches(column, 1);
    const end = filter.direction === TransferDirection.INCOMING ? 't.to_id' : 't.from_id';
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<TransferRow>(
        `select ${selectList(columns(reaches, this.holds(actor, 'member:manage')), fields, KEYS)} from organization.membership_transfer t
         join organization.person_name n on n.person_id = t.person_id
         where ($1::uuid[] is not null) and ${reaches(end)} and ${end} in (
             select c.descendant_id from organization.closure c where c.ancestor_id = $2::uuid and c.valid_from <= app.today() and app.today() < c.valid_to)
           and ($3::text[] is null or t.status = any ($3))
           and ($4::boolean is not true or (t.status = 'RECEIVED' and t.stay_until < app.today()))
           and ($8::boolean is not true or ${LATE})
           and ($5::date is null or (t.sent_on, t.id) < ($5::date, $6::uuid))
         order by t.sent_on desc, t.id desc limit $7`,
        [
          scoped.holders,
          filter.underId,
          filter.statuses ?? null,
          filter.overstayed ?? null,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          checkFirst(first) + 1,
          filter.late ?? null,
        ],
      ),
    );
    return page(rows, first, (row) => [row.sentOn, row.id]);
  }
}
