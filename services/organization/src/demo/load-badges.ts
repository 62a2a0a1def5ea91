import type { Query } from '@capuy/database';
import { nextRound } from '../party-badge/badge-rounds.js';
import { demoId } from './demo-id.js';
import { daysLater } from './demo-person.js';

/** Party age for which a badge is given in the invented provinces; of those between the first and the last we have not read. */
export const BADGE_STEPS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const;

interface Veteran {
  member_id: string;
  person_id: string;
  file_number: string;
  admitted_on: string;
}

/**
 * Every badge that a member of today has reached, given on the next day for it, with a decision of the province. Of the last
 * year's every sixteenth still waits.
 */
export async function loadBadges(query: Query, seed: string, today: string): Promise<void> {
  const veterans = await query<Veteran>(
    `select m.id as member_id, m.person_id, m.file_number, m.admitted_on::text from organization.member m
     where m.ended_on is null and m.file_number ~ '^[AB]-' and m.admitted_on <= $1::date - 30 * 365 order by m.file_number`,
    [today],
  );
  const lately = daysLater(today, -365);
  const given = veterans.flatMap((veteran, nth) =>
    BADGE_STEPS.map((years) => ({ ...veteran, years, on: nextRound(anniversary(veteran.admitted_on, years)) })).filter(
      ({ on }) => on <= today && (on < lately || nth % 16 > 0),
    ),
  );
  const province = (fileNumber: string): string => demoId(seed, 'organization', fileNumber.slice(0, 1));
  const decisionId = ({ file_number, on }: { file_number: string; on: string }): string =>
    demoId(seed, 'decision', `badges ${file_number.slice(0, 1)} ${on}`);
  const decisions = [...new Map(given.map((badge) => [decisionId(badge), badge])).entries()];
  await query(
    `insert into organization.decision (id, number, issuer_id, issuer_name, signed_on, title)
     select d.id, 'HH-' || to_char(d.day, 'MM') || '-QĐ/TU', d.issuer_id, v.name, d.day - 10, 'Tặng Huy hiệu Đảng'
     from unnest($1::uuid[], $2::uuid[], $3::date[]) d (id, issuer_id, day)
     join organization.organization_version v on v.organization_id = d.issuer_id and v.valid_to = 'infinity'`,
    [decisions.map(([id]) => id), decisions.map(([, { file_number }]) => province(file_number)), decisions.map(([, { on }]) => on)],
  );
  await query(
    `insert into organization.party_badge (member_id, person_id, years, awarded_on, decision_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[], $5::uuid[])`,
    [
      given.map((b) => b.member_id),
      given.map((b) => b.person_id),
      given.map((b) => b.years),
      given.map((b) => b.on),
      given.map((b) => decisionId(b)),
    ],
  );
}

function anniversary(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
