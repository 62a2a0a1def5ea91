import { idOf, type World } from './world.js';

/** A locality of a commune, since 2020 unless told otherwise; `name` is its name in the world. */
export async function addLocality(
  world: World,
  name: string,
  commune: string,
  more: { kind?: string; branch?: string; code?: string; since?: string } = {},
): Promise<string> {
  const id = idOf(`locality ${name}`);
  await world.sql('insert into organization.locality (id) values ($1)', [id]);
  await world.sql(
    `insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, valid_from) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      name,
      more.code ?? null,
      more.kind ?? 'VILLAGE',
      idOf(commune),
      more.branch ? idOf(more.branch) : null,
      more.since ?? '2025-07-01',
    ],
  );
  return id;
}

/** A person who is no member. */
export async function addPerson(world: World, fullName: string): Promise<string> {
  const id = idOf(`person ${fullName}`);
  await world.sql(
    `with p as (insert into organization.person (id, gender, birth_date, birth_precision) values ($1, 'MALE', '1975-01-01', 'YEAR'))
     insert into organization.person_name (person_id, full_name, sort_key, search_key)
     values ($1, $2, regexp_replace($2, '^(.*) (\\S+)$', '\\2 \\1 \\2'), app.fold($2))`,
    [id, fullName],
  );
  return id;
}

export async function addHead(
  world: World,
  person: string,
  locality: string,
  commune: string,
  more: { position?: string; since?: string; until?: string } = {},
): Promise<string> {
  const id = idOf(`head ${person} ${locality}`);
  await world.sql(
    `insert into organization.post (id, person_id, organization_id, locality_id, place, position, basis, valid_from, valid_to)
     values ($1, $2, $3, $4, 'LOCALITY', $5, 'ELECTED', $6, $7)`,
    [
      id,
      idOf(`person ${person}`),
      idOf(commune),
      idOf(`locality ${locality}`),
      more.position ?? 'HEAD',
      more.since ?? '2025-07-01',
      more.until ?? 'infinity',
    ],
  );
  return id;
}
