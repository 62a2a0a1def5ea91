import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoClass, DemoContest } from './demo-training.js';
import { loadPersons } from './load-people.js';

/** Classes with their sessions, participants and attendances. The province's school holds them all. */
export async function loadTraining(query: Query, seed: string, classes: readonly DemoClass[]): Promise<void> {
  const classId = (o: DemoClass): string => demoId(seed, 'training class', o.key);
  await query(
    `insert into organization.training_class (id, organization_id, name, kind, starts_on, ends_on, planned, demo)
     select c.id, $7::uuid, c.name, c.kind, c.starts_on, c.ends_on, c.planned, true
     from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[], $6::int[]) c (id, name, kind, starts_on, ends_on, planned)`,
    [
      classes.map(classId),
      classes.map((o) => o.name),
      classes.map((o) => o.kind),
      classes.map((o) => o.days[0]),
      classes.map((o) => o.days.at(-1)),
      classes.map((o) => o.participants.length + 2),
      demoId(seed, 'organization', 'A'),
    ],
  );
  const sessions = classes.flatMap((o) =>
    o.days.map((day, ordinal) => ({ classId: classId(o), id: sessionId(seed, o, ordinal), day, ordinal: ordinal + 1 })),
  );
  await query(
    `insert into organization.training_session (id, class_id, ordinal, held_on, recorded)
     select *, true from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[])`,
    [sessions.map((s) => s.id), sessions.map((s) => s.classId), sessions.map((s) => s.ordinal), sessions.map((s) => s.day)],
  );
  const participants = classes.flatMap((o) =>
    o.participants.map((p) => ({ ...p, of: o, id: demoId(seed, 'training participant', `${o.key} ${p.personKey}`) })),
  );
  await query(
    `insert into organization.training_participant (id, class_id, person_id, organization_id, outcome)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[])`,
    [
      participants.map((p) => p.id),
      participants.map((p) => classId(p.of)),
      participants.map((p) => demoId(seed, 'person', p.personKey)),
      participants.map((p) => demoId(seed, 'organization', p.committeeKey)),
      participants.map((p) => p.outcome),
    ],
  );
  const attendances = participants.flatMap((p) =>
    p.sessions.map((ordinal) => ({ participantId: p.id, sessionId: sessionId(seed, p.of, ordinal) })),
  );
  await query('insert into organization.training_attendance (session_id, participant_id) select * from unnest($1::uuid[], $2::uuid[])', [
    attendances.map((a) => a.sessionId),
    attendances.map((a) => a.participantId),
  ]);
}

const sessionId = (seed: string, o: DemoClass, ordinal: number): string => demoId(seed, 'training session', `${o.key} ${ordinal}`);

export async function loadContest(query: Query, seed: string, contest: DemoContest): Promise<void> {
  const id = demoId(seed, 'contest', contest.name);
  await loadPersons(
    query,
    contest.guests.map(({ person }) => person),
    contest.guests.map(({ key }) => demoId(seed, 'person', key)),
  );
  await query('insert into organization.contest (id, organization_id, name, starts_on, ends_on, demo) values ($1, $2, $3, $4, $5, true)', [
    id,
    demoId(seed, 'organization', 'A'),
    contest.name,
    contest.startsOn,
    contest.endsOn,
  ]);
  await query(
    `insert into organization.contest_entrant (contest_id, person_id, organization_id, round, result)
     select $1::uuid, * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[])`,
    [
      id,
      contest.entrants.map((e) => demoId(seed, 'person', e.personKey)),
      contest.entrants.map((e) => demoId(seed, 'organization', e.committeeKey)),
      contest.entrants.map((e) => e.round),
      contest.entrants.map((e) => e.result),
    ],
  );
}
