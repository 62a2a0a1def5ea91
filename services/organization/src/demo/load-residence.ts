import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoResidence } from './demo-residence.js';
import { loadPersons } from './load-people.js';

const BATCH = 5000;

export async function loadResidence(query: Query, seed: string, { links, outsiders }: DemoResidence): Promise<void> {
  for (let at = 0; at < outsiders.length; at += BATCH) {
    const batch = outsiders.slice(at, at + BATCH);
    await loadPersons(
      query,
      batch.map(({ person }) => person),
      batch.map(({ key }) => demoId(seed, 'person', key)),
    );
  }
  const idOf = (personKey: string): string => demoId(seed, 'residence link', personKey);
  await query(
    `insert into organization.residence_link
       (id, person_id, from_id, from_name, to_id, since, introduced, letter_number, received_on, excused_on, group_code, ended_on)
     select l.id, l.person_id, l.from_id, l.from_name, l.to_id, l.since, true,
       row_number() over (partition by extract(year from l.since) order by l.since, l.id) || '-GGT/' || extract(year from l.since),
       l.received_on, l.excused_on, l.group_code, l.ended_on
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::date[], $7::date[], $8::date[], $9::text[], $10::date[])
       l (id, person_id, from_id, from_name, to_id, since, received_on, excused_on, group_code, ended_on)`,
    [
      links.map((l) => idOf(l.personKey)),
      links.map((l) => demoId(seed, 'person', l.personKey)),
      links.map((l) => (l.fromKey ? demoId(seed, 'organization', l.fromKey) : null)),
      links.map((l) => l.fromName),
      links.map((l) => demoId(seed, 'organization', l.toKey)),
      links.map((l) => l.since),
      links.map((l) => l.receivedOn),
      links.map((l) => l.excusedOn),
      links.map((l) => l.groupCode),
      links.map((l) => l.endedOn),
    ],
  );
  const comments = links.flatMap((l) => l.comments.map(([year, outcome]) => ({ linkId: idOf(l.personKey), year, outcome })));
  await query(
    `insert into organization.residence_comment (link_id, year, commented_on, outcome_code)
     select c.link_id, c.year, make_date(c.year, 12, 5), c.outcome from unnest($1::uuid[], $2::int[], $3::text[]) c (link_id, year, outcome)`,
    [comments.map((c) => c.linkId), comments.map((c) => c.year), comments.map((c) => c.outcome)],
  );
}
