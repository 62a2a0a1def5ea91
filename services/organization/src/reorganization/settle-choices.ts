import type { Query } from '@capuy/database';
import { badInput, type InputError } from '@capuy/subgraph';
import type { LockedReorganization } from './lock-reorganization.js';
import type { SettleReorganizationChoicesInput } from './reorganization-inputs.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a choice may take this place: a successor of what was split; any organization of the root for what has none. */
const PLACE = `
select c.id, (case when c.reason = 'SPLIT' then exists (
    select from organization.reorganization_operation o join organization.reorganization_part p on p.operation_id = o.id
    where o.reorganization_id = c.reorganization_id and p.from_id = c.from_id
      and ($2::uuid in (p.to_id) or (o.kind = 'SPLIT_OFF' and $2::uuid = p.from_id)))
  else exists (select from organization.closure x where x.descendant_id = $2 and x.ancestor_id = $3)
    or exists (select from organization.reorganization_operation o join organization.reorganization_result r on r.operation_id = o.id
      where o.reorganization_id = c.reorganization_id and r.organization_id = $2)
  end) as fits
from organization.reorganization_choice c where c.id = any ($1::uuid[])`;

const BY_RULE = `
select c.id from organization.reorganization_choice c
left join organization.organization_version v on c.subject_kind = 'ORGANIZATION' and v.organization_id = c.subject_id and v.valid_from <= $9::date and v.valid_to > $9::date
where c.reorganization_id = $1 and c.settled_by is null
  and ($2::text is null or c.reason = $2) and ($3::uuid is null or c.from_id = $3) and ($4::text is null or c.subject_kind = $4)
  and ($5::text[] is null or v.type_code = any ($5)) and ($6::text is null or v.reporting_sector = $6) and ($7::text is null or v.branch_kind = $7)
  and ($8::uuid is not null or c.default_to_id is not null)`;

/** What by hand was settled counts before rules; a rule takes what is still open, in their order. */
export async function settleChoices(query: Query, row: LockedReorganization, input: SettleReorganizationChoicesInput): Promise<void> {
  const errors: InputError[] = [];
  for (const [at, { choiceId, toId }] of input.choices.entries()) {
    const path = `choices.${at}`;
    if (!UUID.test(choiceId)) errors.push({ path: `${path}.choiceId`, code: 'UNKNOWN' });
    else await settle(query, row, [choiceId], toId ?? null, path, errors);
  }
  for (const [at, rule] of input.rules.entries()) {
    const open = await query<{ id: string }>(BY_RULE, [
      row.id,
      rule.reason ?? null,
      rule.fromId ?? null,
      rule.subjectKind ?? null,
      rule.typeCodes ?? null,
      rule.reportingSector ?? null,
      rule.branchKind ?? null,
      rule.toId ?? null,
      row.effective_on,
    ]);
    const ids = open.map((choice) => choice.id);
    if (ids.length > 0 && rule.toId) await settle(query, row, ids, rule.toId, `rules.${at}`, errors);
    else await write(query, row.id, ids, null, true);
  }
  if (errors.length > 0) throw badInput(errors);
}

async function settle(
  query: Query,
  row: LockedReorganization,
  ids: readonly string[],
  toId: string | null,
  path: string,
  errors: InputError[],
): Promise<void> {
  if (toId !== null && !UUID.test(toId)) {
    errors.push({ path: `${path}.toId`, code: 'UNKNOWN' });
    return;
  }
  const found = await query<{ id: string; fits: boolean }>(`${PLACE} and c.reorganization_id = $4`, [
    ids,
    toId ?? row.root_id,
    row.root_id,
    row.id,
  ]);
  if (found.length < ids.length) errors.push({ path: `${path}.choiceId`, code: 'UNKNOWN' });
  else if (toId !== null && found.some((choice) => !choice.fits)) errors.push({ path: `${path}.toId`, code: 'NOT_A_PLACE' });
  else await write(query, row.id, ids, toId, toId !== null);
}

/** Without a place a settled choice confirms its default. */
async function write(query: Query, reorganizationId: string, ids: readonly string[], toId: string | null, settled: boolean): Promise<void> {
  await query(
    `update organization.reorganization_choice set chosen_to_id = case when $4 then coalesce($3, default_to_id) end,
       settled_by = case when $4 then (select app.account()) end
     where reorganization_id = $1 and id = any ($2::uuid[])`,
    [reorganizationId, ids, toId, settled],
  );
}
