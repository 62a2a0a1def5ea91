import { managedBy } from '../cadre-management/managed-by.sql.js';
import { type MemberFilter, MemberStanding } from './member-filter.js';
import { MemberStatus } from './member.js';

/** Adds a parameter and answers its name. */
export type Value = (given: unknown) => string;

export interface Conditions {
  /** Over `ms` (membership), `n` (name), `m` (member), `p` (person); `$1` is the day. */
  where: readonly string[];
  tables: ReadonlySet<'m' | 'p'>;
}

export function standingOf({ standing, status }: MemberFilter): MemberStanding | null {
  if (standing) return standing;
  return status ? (status === MemberStatus.FULL ? MemberStanding.FULL : MemberStanding.PROBATIONARY) : null;
}

/** What a filter asks of a member who belongs below `under`. Each condition is given once, whatever the number of organizations. */
export function memberConditions(filter: MemberFilter, value: Value): (under: string) => Conditions {
  const where: string[] = [];
  const tables = new Set<'m' | 'p'>();
  const on = (table: 'm' | 'p', condition: string): void => {
    tables.add(table);
    where.push(condition);
  };
  // Names have no digits. What is below one committee is looked through by name; a number is found by its index.
  if (filter.search) {
    const term = value(filter.search);
    where.push(
      isNumber(filter.search)
        ? `ms.person_id in (select person_id from organization.find_people(${term}))`
        : `n.search_key like organization.like_term(${term})`,
    );
  }
  if (standingOf(filter) === MemberStanding.FULL) on('m', 'm.recognized_on <= $1::date');
  if (filter.endKinds) on('m', `m.end_kind = any (${value(filter.endKinds)}::text[])`);
  if (filter.admittedFrom) on('m', `m.admitted_on >= ${value(filter.admittedFrom)}::date`);
  if (filter.admittedTo) on('m', `m.admitted_on <= ${value(filter.admittedTo)}::date`);
  if (isGiven(filter.partyAgeFrom))
    on('m', `m.admitted_on <= ($1::date - make_interval(years => ${value(filter.partyAgeFrom)}::int))::date`);
  if (isGiven(filter.partyAgeTo))
    on('m', `m.admitted_on > ($1::date - make_interval(years => ${value(filter.partyAgeTo)}::int + 1))::date`);
  if (filter.gender) on('p', `p.gender = ${value(filter.gender)}`);
  // Ages go by the year of birth: the day is P1, and a list that changed on a birthday would tell it.
  if (isGiven(filter.bornFrom)) on('p', `p.birth_date >= make_date(${value(filter.bornFrom)}::int, 1, 1)`);
  if (isGiven(filter.bornTo)) on('p', `p.birth_date < make_date(${value(filter.bornTo)}::int + 1, 1, 1)`);
  if (isGiven(filter.ageFrom))
    on('p', `p.birth_date < make_date(extract(year from $1::date)::int - ${value(filter.ageFrom)}::int + 1, 1, 1)`);
  if (isGiven(filter.ageTo)) on('p', `p.birth_date >= make_date(extract(year from $1::date)::int - ${value(filter.ageTo)}::int, 1, 1)`);
  if (isGiven(filter.education)) on('p', filter.education ? `p.education = ${value(filter.education)}` : 'p.education is null');
  if (isGiven(filter.ethnicity)) on('p', filter.ethnicity ? `p.ethnicity = ${value(filter.ethnicity)}` : 'p.ethnicity is null');
  if (filter.managedById) where.push(managedBy('ms.person_id', `${value(filter.managedById)}::uuid`, '$1::date'));
  if (filter.positions || filter.places) {
    where.push(`ms.person_id in (select hp.person_id from organization.post hp where hp.valid_from <= $1::date and $1::date < hp.valid_to
      ${filter.positions ? `and hp.position = any (${value(filter.positions)}::text[])` : ''}
      ${filter.places ? `and hp.place = any (${value(filter.places)}::text[])` : ''})`);
  }
  const ofBase = [
    filter.baseTypeCodes ? `b.base_type_code = any (${value(filter.baseTypeCodes)}::text[])` : '',
    filter.reportingSectors ? `b.reporting_sector = any (${value(filter.reportingSectors)}::text[])` : '',
    filter.branchKinds ? `b.branch_kind = any (${value(filter.branchKinds)}::text[])` : '',
  ].filter(Boolean);
  return (under) => ({
    tables,
    where:
      ofBase.length === 0
        ? where
        : [
            ...where,
            `ms.organization_id in (select b.organization_id from organization.bases_below(${under}, $1::date) b where ${ofBase.join(' and ')})`,
          ],
  });
}

export function isNumber(search: string): boolean {
  return /\d/.test(search);
}

function isGiven<Given>(value: Given | null | undefined): value is Given {
  return value !== null && value !== undefined;
}
