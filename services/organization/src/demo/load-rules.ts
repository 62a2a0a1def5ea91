import type { Query } from '@capuy/database';
import { BADGE_STEPS } from './load-badges.js';
import { demoId } from './demo-id.js';

/** Families whose values since Quy định 208-QĐ/TW we have not read. */
const FAMILIES = ['member_deadline', 'vote_threshold', 'award'] as const;

/** Invented years for which records are kept, so that something is due; 999 is for ever. */
const KEPT = {
  'memberFile.minYears': 5,
  'admissionFile.minYears': 2,
  'transferLetter.minYears': 2,
  'decision.minYears': 20,
  'reorganizationFile.minYears': 999,
  'signedPage.minYears': 2,
} as const;

/** Days that are off every year (Bộ luật Lao động 2019, Điều 112); those of the lunar year are announced for each. */
const FIXED = [
  { month: 1, day: 1, name: 'Tết Dương lịch' },
  { month: 4, day: 30, name: 'Ngày Chiến thắng' },
  { month: 5, day: 1, name: 'Ngày Quốc tế lao động' },
  { month: 9, day: 2, name: 'Quốc khánh' },
] as const;

/**
 * Limits for the invented provinces from 26/7/2026 on, as if an office there had entered them: those of Quy định 294-QĐ/TW go
 * on. They say that they are invented, and bind nobody else.
 */
export async function loadRules(query: Query, seed: string): Promise<void> {
  const scopes = ['A', 'B'].map((key) => demoId(seed, 'organization', key));
  await query(
    `insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
     select 'MH-' || row_number() over (partition by k.id order by s.family), 'Dữ liệu minh họa', '2026-07-26', s.family, s.title, k.id, '2026-07-26', 'I', 'Dữ liệu minh họa'
     from unnest($1::uuid[]) k (id) cross join organization.rule_set s
     where s.number = '294-QĐ/TW' and s.family = any ($2)`,
    [scopes, FAMILIES],
  );
  await query(
    `insert into organization.rule_param (rule_set_id, name, value, unit, applies_if, enforcement, article, confidence)
     select made.id, p.name, p.value, p.unit, p.applies_if, p.enforcement, 'Dữ liệu minh họa', 'I'
     from organization.rule_set made
     join organization.rule_set s on s.number = '294-QĐ/TW' and s.family = made.family
     join organization.rule_param p on p.rule_set_id = s.id and p.value is not null
     where made.issuer = 'Dữ liệu minh họa' and made.scope_organization_id = any ($1::uuid[])`,
    [scopes],
  );
  await query(
    `insert into organization.rule_param (rule_set_id, name, value, unit, article, confidence)
     select made.id, 'badge.step' || lpad(s.nth::text, 2, '0'), s.years, 'years', 'Dữ liệu minh họa', 'I'
     from organization.rule_set made cross join unnest($2::int[]) with ordinality s (years, nth)
     where made.issuer = 'Dữ liệu minh họa' and made.family = 'award' and made.scope_organization_id = any ($1::uuid[])
     on conflict do nothing`,
    [scopes, BADGE_STEPS],
  );
  await query(
    `insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
     select 'MH-LT', 'Dữ liệu minh họa', '2025-07-01', 'retention', 'Thời hạn bảo quản hồ sơ', k.id, '2025-07-01', 'I', 'Dữ liệu minh họa'
     from unnest($1::uuid[]) k (id)`,
    [scopes],
  );
  await query(
    `insert into organization.rule_param (rule_set_id, name, value, unit, article, confidence)
     select made.id, p.name, p.years, 'years', 'Dữ liệu minh họa', 'I'
     from organization.rule_set made cross join unnest($2::text[], $3::int[]) p (name, years)
     where made.number = 'MH-LT' and made.scope_organization_id = any ($1::uuid[])`,
    [scopes, Object.keys(KEPT), Object.values(KEPT)],
  );
}

/** Fixed holidays from 2021 on, when the law came into force, until the end of the next year, where nobody has entered them yet. */
export async function loadHolidays(query: Query, today: string): Promise<void> {
  const year = Number(today.slice(0, 4));
  await query(
    `insert into organization.holiday (day, name, legal_basis)
     select make_date(y, h.month, h.day), h.name, 'Bộ luật Lao động 2019, Điều 112' from jsonb_to_recordset($1) h (month int, day int, name text)
     cross join generate_series(2021, $2::int + 1) y
     on conflict do nothing`,
    [JSON.stringify(FIXED), year],
  );
}
