import type { Query } from '@capuy/database';
import { FIGURES_ON } from './demo-country.js';
import { demoId } from './demo-id.js';
import type { DemoPerson } from './demo-person.js';

/** Days from the first up to, not with, the second. */
export interface Span {
  from: string;
  until: string;
}

/**
 * What happens to members within a span, in an order that is right for each of them: those whom a superior moves on its
 * first day, recognitions, moves with a letter, ends. A member has at most one of each kind within a span.
 */
export async function loadTurns(query: Query, seed: string, people: readonly DemoPerson[], { from, until }: Span): Promise<void> {
  const within = (day: string | null): boolean => day !== null && from <= day && day < until;
  const moves = people.flatMap((person) => person.moves.filter((move) => within(move.on)).map((move) => ({ person, ...move })));
  const moveAll = (letter: boolean): Promise<void> =>
    loadMoves(
      query,
      moves
        .filter((move) => move.letter === letter)
        .map(({ person, on, toKey }) => ({
          memberId: demoId(seed, 'member', person.key),
          on,
          toId: demoId(seed, 'organization', toKey),
        })),
      letter,
    );
  await moveAll(false);
  await loadRecognitions(
    query,
    people
      .filter((person) => within(person.recognizedOn) && (person.recognizedOn ?? '') > person.memberFrom)
      .map((person) => ({ memberId: demoId(seed, 'member', person.key), on: person.recognizedOn ?? '' })),
  );
  await moveAll(true);
  await loadEnds(
    query,
    people
      .filter((person) => within(person.endedOn))
      .map((person) => ({
        memberId: demoId(seed, 'member', person.key),
        on: person.endedOn ?? '',
        kind: person.endKind ?? '',
        counted: (person.endedOn ?? '') <= FIGURES_ON[person.fileNumber.startsWith('A') ? 'A' : 'B'],
      })),
  );
}

async function loadRecognitions(query: Query, turns: readonly { memberId: string; on: string }[]): Promise<void> {
  if (turns.length === 0) return;
  await query(
    `with closed as (
       update organization.membership ms set valid_to = t.day
       from unnest($1::uuid[], $2::date[]) t (member_id, day)
       where ms.member_id = t.member_id and ms.kind = 'PERMANENT' and ms.valid_from < t.day and ms.valid_to = 'infinity'
       returning ms.member_id, ms.person_id, ms.organization_id, t.day
     )
     insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
     select member_id, person_id, organization_id, 'PERMANENT', day, true, true, true from closed`,
    [turns.map((t) => t.memberId), turns.map((t) => t.on)],
  );
}

/** Whoever holds a post in a Party organization that day stays. */
async function loadMoves(query: Query, turns: readonly { memberId: string; on: string; toId: string }[], letter: boolean): Promise<void> {
  if (turns.length === 0) return;
  await query(
    `with closed as (
       update organization.membership ms set valid_to = t.day
       from unnest($1::uuid[], $2::date[], $3::uuid[]) t (member_id, day, to_id)
       where ms.member_id = t.member_id and ms.kind = 'PERMANENT' and ms.valid_from < t.day and ms.valid_to = 'infinity' and ms.organization_id <> t.to_id
         and (ms.person_id, 'infinity') not in (select p.person_id, p.valid_to from organization.post p)
       returning ms.member_id, ms.person_id, ms.organization_id, ms.votes, t.day, t.to_id
     ), opened as (
       insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
       select member_id, person_id, to_id, 'PERMANENT', day, true, votes, true from closed
     )
     insert into organization.membership_transfer (member_id, person_id, kind, status, from_id, to_id, letter_number, sent_on, branch_id, settled_on)
     select member_id, person_id, 'PERMANENT', 'RECEIVED', organization_id, to_id,
       row_number() over (partition by extract(year from day) order by day, member_id) || '-GT/' || extract(year from day), day - 12, to_id, day
     from closed where $4::boolean`,
    [turns.map((t) => t.memberId), turns.map((t) => t.on), turns.map((t) => t.toId), letter],
  );
}

/** Until the day of the figures a Party life ends whatever post there is, since the figures count on it; later only without one. */
async function loadEnds(query: Query, turns: readonly { memberId: string; on: string; kind: string; counted: boolean }[]): Promise<void> {
  if (turns.length === 0) return;
  await query(
    `with ended as (
       update organization.member m set ended_on = t.day, end_kind = t.kind
       from unnest($1::uuid[], $2::date[], $3::text[], $4::boolean[]) t (member_id, day, kind, counted)
       where m.id = t.member_id and (t.counted
         or (m.person_id, 'infinity') not in (select p.person_id, p.valid_to from organization.post p))
       returning m.id, m.person_id, t.day, t.kind
     ), without_post as (
       update organization.post p set valid_to = e.day, end_reason = e.kind, version = p.version + 1
       from ended e where p.person_id = e.person_id and p.valid_from < e.day and p.valid_to > e.day
     )
     update organization.membership ms set valid_to = e.day
     from ended e where ms.member_id = e.id and ms.valid_from < e.day and ms.valid_to > e.day`,
    [turns.map((t) => t.memberId), turns.map((t) => t.on), turns.map((t) => t.kind), turns.map((t) => t.counted)],
  );
}
