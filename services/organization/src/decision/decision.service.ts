import type { Query } from '@capuy/database';
import { type Actor, badInput, Classification, secrecyFaults } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { DecisionInput } from './decision-input.js';
import type { Decision } from './decision.js';

const COLUMNS: Columns = {
  id: 'd.id',
  number: 'd.number',
  issuerName: 'd.issuer_name',
  issuerId: 'd.issuer_id',
  signedOn: 'd.signed_on',
  title: 'd.title',
};

export class DecisionService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, Decision>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<Decision>(
        `select ${selectList(COLUMNS, fields, ['id', 'issuerId'])} from organization.decision d where d.id = any ($1::uuid[])`,
        [ids],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }
}

/** The id of the decision a change names, written where it is not known yet. Null where the change names none. */
export async function recordDecision(query: Query, input: DecisionInput | null | undefined): Promise<string | null> {
  if (!input) return null;
  if (input.number.trim() === '') throw badInput([{ path: 'decision.number', code: 'REQUIRED' }]);
  const { classification = Classification.ORDINARY } = input;
  const secret = classification !== Classification.ORDINARY;
  const [title, keeper] = [input.title?.trim() ?? '', input.keeper?.trim() ?? ''];
  if (secret && title !== '') throw badInput(secrecyFaults(classification, 'decision.title'));
  if (secret !== (keeper !== '')) throw badInput([{ path: 'decision.keeper', code: secret ? 'REQUIRED' : 'NOT_NEEDED' }]);
  const key = [input.number.trim(), input.issuerName.trim(), input.signedOn];
  await query(
    'insert into organization.decision (number, issuer_name, signed_on, title, issuer_id, classification, keeper) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
    [...key, title, input.issuerId ?? null, classification, keeper || null],
  );
  const [row] = await query<{ id: string }>(
    'select id from organization.decision where number = $1 and issuer_name = $2 and signed_on = $3',
    key,
  );
  return row?.id ?? null;
}
