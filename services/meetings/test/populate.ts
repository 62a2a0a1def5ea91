import type pg from 'pg';
import { accountId, memberId, PEOPLE, personId, since, type PersonName } from './people.js';
import { closure, LINEAGE, lineageReach, MERGER, ORGANIZATION, ORGANIZATIONS } from './tree.js';

const CENTRAL = '00000000-0000-7000-8000-000000000001';

/**
 * Fills the contract's tables, in the organization database as its owner or in the copies as if they had
 * arrived. With `publisher` the tables that only organization has are filled too.
 */
export async function populate(client: pg.Client, { publisher = false } = {}): Promise<void> {
  const insert = async (table: string, columns: string, rows: readonly (readonly unknown[])[]): Promise<void> => {
    const width = columns.split(',').length;
    const places = rows.map((_, row) => `(${Array.from({ length: width }, (_, column) => `$${row * width + column + 1}`).join()})`).join();
    await client.query(`insert into organization.${table} (${columns}) values ${places}`, rows.flat());
  };
  const uuids = (await client.query<{ id: string }>('select uuidv7() as id from generate_series(1, 300)')).rows.map((row) => row.id);
  const next = (): string => uuids.pop() ?? '';
  const names = Object.keys(PEOPLE) as PersonName[];
  await client.query('begin');
  if (!publisher) await insert('party_organization', 'id,valid_from', [[CENTRAL, '1930-02-03']]);
  await insert(
    'party_organization',
    'id,closed,valid_from,valid_to',
    ORGANIZATIONS.map((o) => [o.id, o.closed ?? false, o.placed[0]?.[1], o.placed.at(-1)?.[2]]),
  );
  const version = (o: (typeof ORGANIZATIONS)[number], name: string, from: unknown, to: unknown): unknown[] => [
    next(),
    o.id,
    name,
    `Đảng bộ ${name}`,
    o.type,
    name.toLowerCase(),
    from,
    to,
  ];
  await insert(
    'organization_version',
    'id,organization_id,name,printed_name,type_code,search_key,valid_from,valid_to',
    ORGANIZATIONS.flatMap((o) => {
      const [from, to] = [o.placed[0]?.[1], o.placed.at(-1)?.[2]];
      return o.formerName ? [version(o, o.formerName, from, MERGER), version(o, o.name, MERGER, to)] : [version(o, o.name, from, to)];
    }),
  );
  await insert(
    'placement',
    'id,organization_id,parent_id,valid_from,valid_to',
    ORGANIZATIONS.flatMap((o) => o.placed.map(([parent, from, to]) => [next(), o.id, parent, from, to])),
  );
  const reach = (via: string, rows: ReturnType<typeof closure>): unknown[][] =>
    rows.map((r) => [next(), r.ancestor, r.descendant, via, r.from, r.to]);
  await insert(
    'closure',
    'id,ancestor_id,descendant_id,depth,valid_from,valid_to',
    closure().map((r) => [next(), r.ancestor, r.descendant, r.depth, r.from, r.to]),
  );
  await insert('reach', 'id,holder_id,organization_id,via,valid_from,valid_to', reach('SUBTREE', closure()));
  await insert('reach', 'id,holder_id,organization_id,via,valid_from,valid_to', reach('LINEAGE', lineageReach()));
  await insert(
    'lineage',
    'id,from_id,to_id,area,population,operation,effective_on',
    LINEAGE.map(([from, to]) => [next(), from, to, 'WHOLE', 'WHOLE', 'CONSOLIDATE', MERGER]),
  );
  if (publisher) {
    await insert(
      'person',
      'id,gender,birth_date',
      names.map((name) => [personId(name), 'FEMALE', '1980-01-01']),
    );
    await insert(
      'member',
      'id,person_id,file_number,admitted_on',
      names.map((name) => [memberId(name), personId(name), name, '2005-01-01']),
    );
  }
  await insert(
    'person_name',
    'person_id,full_name,sort_key,search_key',
    names.map((name) => [personId(name), PEOPLE[name].name, name, name]),
  );
  await insert(
    'membership',
    'id,member_id,person_id,organization_id,kind,valid_from,counts,votes,attends',
    names.map((name) => [next(), memberId(name), personId(name), PEOPLE[name].memberOf, 'PERMANENT', since(name), true, true, true]),
  );
  await insert('post', 'id,person_id,organization_id,place,position,basis,valid_from', [
    [next(), personId('secretary1'), ORGANIZATION.branch1, 'BRANCH_COMMITTEE', 'SECRETARY', 'ELECTED', '2024-01-01'],
    [next(), personId('office'), ORGANIZATION.newCommune, 'COMMITTEE', 'COMMITTEE_MEMBER', 'APPOINTED', MERGER],
  ]);
  await insert(
    'account',
    'id,issuer,external_subject,person_id,display_name,valid_from',
    names.map((name) => [accountId(name), 'capuy', name, personId(name), PEOPLE[name].name, '2020-01-01']),
  );
  await insert(
    'access_grant',
    'id,account_id,role,organization_id,source,basis,valid_from',
    names.map((name) => [next(), accountId(name), PEOPLE[name].role, PEOPLE[name].at, 'GIVEN', 'Dữ liệu thử', since(name)]),
  );
  await client.query('commit');
}
