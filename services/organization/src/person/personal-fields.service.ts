import type { Query } from '@capuy/database';
import { type Actor, audit, Check, notFound, ROOT_ID, type Scoped } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import { personInReach } from './person-reach.js';
import { PersonField, type PersonalText } from './personal-text.js';

export type PersonalField = 'phone' | 'identityNumber' | 'address' | 'birthDate' | 'ethnicity';
export type PersonalRow = { id: string; ethnicity: string | null } & Record<Exclude<PersonalField, 'ethnicity'>, PersonalText | null>;

/** The last three characters remain, so that two people on the telephone know that they mean the same. */
const TAIL = (column: string): string => `'•••• ' || right(${column}, 3)`;
const BIRTH = `to_char(p.birth_date, case p.birth_precision when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end)`;
/** SQL over `p` (person): the value, and what is left of it. */
export const PERSONAL_VALUES = {
  phone: { value: 'p.phone', mask: TAIL('p.phone') },
  identityNumber: { value: 'p.identity_number', mask: TAIL('p.identity_number') },
  address: { value: 'p.address', mask: `'••••'` },
  birthDate: { value: BIRTH, mask: `to_char(p.birth_date, '••/••/YYYY')` },
} as const;
const OF_FIELD: Readonly<Record<PersonField, keyof typeof PERSONAL_VALUES>> = {
  PHONE: 'phone',
  IDENTITY_NUMBER: 'identityNumber',
  ADDRESS: 'address',
  BIRTH_DATE: 'birthDate',
};

/** P1 and P2 of persons. What is shown unmasked is audited in the transaction that reads it. */
export class PersonalFieldsService extends ScopedService {
  /**
   * Masked for whoever may read the record; in full for the person, and the phone for the secretary of their
   * branch. Ethnicity only by role. One statement for any number of persons, one more where something is shown.
   */
  async byIds(actor: Actor, ids: readonly string[], fields: readonly PersonalField[]): Promise<Map<string, PersonalRow>> {
    const scoped = this.scoped(actor, 'person:read');
    const secretaries = actor.grants.filter(({ role }) => role === 'BRANCH_SECRETARY').map((grant) => grant.organizationId);
    const sensitive = this.holds(actor, 'person:read-sensitive') ? this.scoped(actor, 'person:read-sensitive').holders : [];
    const own = 'p.id = $3::uuid';
    const ofBranch = `exists (select from organization.membership bm where bm.person_id = p.id and bm.organization_id = any ($4::uuid[])
      and bm.valid_from <= (select app.today()) and (select app.today()) < bm.valid_to)`;
    const columns = fields.map((field) => {
      if (field === 'ethnicity')
        return `case when ${own} or ${sensitive.length > 0 ? sensitiveReach(sensitive) : 'false'} then p.ethnicity end as ethnicity`;
      const { value, mask } = PERSONAL_VALUES[field];
      const shown = field === 'phone' ? `(${own} or ${ofBranch})` : `(${own})`;
      return `case when ${value} is not null then json_build_object('text', case when ${shown} is true then ${value} else ${mask} end, 'masked', ${shown} is not true) end as "${field}"`;
    });
    const read = (query: Query): Promise<PersonalRow[]> =>
      query<PersonalRow>(
        `select p.id, ${columns.join(', ')} from organization.person p
         where p.id = any ($1::uuid[]) and $4::uuid[] is not null and ${personInReach(scoped, 'p.id', 2, 3)}`,
        [ids, scoped.holders, actor.personId, secretaries],
      );
    const mayShow = (actor.personId !== null && ids.includes(actor.personId)) || secretaries.length > 0 || sensitive.length > 0;
    if (!mayShow) return rowBy(await scoped.read(read), (row) => row.id);
    return scoped.write(async (_manager, query) => {
      const rows = await read(query);
      await auditShown(scoped, query, rows, fields);
      return rowBy(rows, (row) => row.id);
    });
  }

  /** Shows one field of one person, for a reason that the audit keeps. The answer itself is stored nowhere. */
  async unmask(actor: Actor, input: { personId: string; field: PersonField; reason: string }): Promise<string | null> {
    const scoped = this.scoped(actor, 'person:unmask');
    new Check().that(input.reason.trim().length >= 5, 'reason', 'TOO_SHORT', { min: 5 }).done();
    const field = OF_FIELD[input.field];
    return scoped.write(async (_manager, query) => {
      const [row] = await query<{ value: string | null }>(
        `select ${PERSONAL_VALUES[field].value} as value from organization.person p where p.id = $1 and ${personInReach(scoped, 'p.id', 2, 3)}`,
        [input.personId, scoped.holders, null],
      );
      if (!row) throw notFound('person');
      await audit(scoped, query, {
        act: 'unmaskPersonField',
        entity: 'Person',
        entityId: input.personId,
        fields: [field],
        reading: true,
        detail: { reason: input.reason.trim() },
      });
      return row.value;
    });
  }
}

function sensitiveReach(holders: readonly string[]): string {
  if (holders.includes(ROOT_ID)) return 'true';
  const list = holders.map((id) => `'${id}'`).join(', ');
  return `exists (select from organization.membership sm join organization.reach sr on sr.organization_id = sm.organization_id
    where sm.person_id = p.id and sr.holder_id in (${list}) and sm.valid_from <= (select app.today()) and (select app.today()) < sm.valid_to
      and sr.valid_from <= (select app.today()) and (select app.today()) < sr.valid_to)`;
}

/** One record for all persons of whom the same was shown. */
async function auditShown(scoped: Scoped, query: Query, rows: readonly PersonalRow[], fields: readonly PersonalField[]): Promise<void> {
  const groups = new Map<string, { fields: PersonalField[]; ids: string[] }>();
  for (const row of rows) {
    const seen = fields.filter((field) => (field === 'ethnicity' ? row.ethnicity !== null : row[field]?.masked === false));
    if (seen.length === 0) continue;
    const group = groups.get(seen.join()) ?? { fields: seen, ids: [] };
    group.ids.push(row.id);
    groups.set(seen.join(), group);
  }
  for (const { fields: seen, ids } of groups.values()) {
    const entityId = ids.length === 1 ? (ids[0] ?? null) : null;
    await audit(scoped, query, { act: 'readPerson', entity: 'Person', entityId, subjectIds: ids, fields: seen, reading: true });
  }
}
