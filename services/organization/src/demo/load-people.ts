import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoPerson, Invented } from './demo-person.js';

/** Rows a statement: enough for few round trips, little enough for memory. */
const BATCH = 5000;

/** Writes persons, members, memberships and team assignments, set by set. `organizationId` is made from the key. */
export async function loadPeople(
  query: Query,
  seed: string,
  people: readonly DemoPerson[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (let at = 0; at < people.length; at += BATCH) {
    const batch = people.slice(at, at + BATCH);
    const ids = batch.map((person) => demoId(seed, 'person', person.key));
    await loadPersons(query, batch, ids);
    await loadMembers(query, seed, batch, ids);
    onProgress(at + batch.length);
  }
}

export async function loadPersons(query: Query, people: readonly Invented[], ids: readonly string[]): Promise<void> {
  const column = <Key extends keyof Invented>(key: Key): Invented[Key][] => people.map((person) => person[key]);
  await query(
    `insert into organization.person (id, gender, birth_date, birth_precision, ethnicity, education, identity_number, phone, address, demo)
     select *, true from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])`,
    [
      ids,
      column('gender'),
      column('birthDate'),
      column('birthPrecision'),
      column('ethnicity'),
      column('education'),
      column('identityNumber'),
      column('phone'),
      column('address'),
    ],
  );
  await query(
    `insert into organization.person_name (person_id, full_name, sort_key, search_key)
     select id, name, sort_key, app.fold(name) from unnest($1::uuid[], $2::text[], $3::text[]) p (id, name, sort_key)`,
    [ids, column('fullName'), column('sortKey')],
  );
}

async function loadMembers(query: Query, seed: string, people: readonly DemoPerson[], personIds: readonly string[]): Promise<void> {
  const memberIds = people.map((person) => demoId(seed, 'member', person.key));
  await query(
    `insert into organization.member (id, person_id, file_number, card_number, admitted_on, recognized_on)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[])`,
    [
      memberIds,
      personIds,
      people.map((p) => p.fileNumber),
      people.map((p) => p.cardNumber),
      people.map((p) => p.admittedOn),
      people.map((p) => p.recognizedOn),
    ],
  );
  // A probationer attends and counts but has no vote until recognized: that is a turn of its own.
  await query(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
     select m.id, m.person_id, m.branch_id, 'PERMANENT', m.since, true, coalesce(m.recognized_on <= m.since, false), true
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[]) m (id, person_id, branch_id, since, recognized_on)`,
    [
      memberIds,
      personIds,
      people.map((p) => demoId(seed, 'organization', p.organizationKey)),
      people.map((p) => p.memberFrom),
      people.map((p) => p.recognizedOn),
    ],
  );
  const teamed = people.filter((person) => person.team > 0);
  if (teamed.length === 0) return;
  await query(
    `insert into organization.team_assignment (team_id, organization_id, member_id, valid_from)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[])`,
    [
      teamed.map((p) => demoId(seed, 'team', `${p.organizationKey}/${p.team}`)),
      teamed.map((p) => demoId(seed, 'organization', p.organizationKey)),
      teamed.map((p) => demoId(seed, 'member', p.key)),
      teamed.map((p) => p.memberFrom),
    ],
  );
}
