import type { AuditSearch } from './auditSearch';

const DAY_MS = 86_400_000;

/** The first instant of a day in Vietnam. */
export function beginOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** The instant at which a day in Vietnam is over. */
export function endOf(day: string): string {
  return new Date(Date.parse(beginOf(day)) + DAY_MS).toISOString();
}

/** What the page searches by, as every service is asked for it. */
export function auditFilterOf({ from, until, act, account, person, organization }: AuditSearch): Record<string, string> {
  return {
    ...(from ? { from: beginOf(from) } : {}),
    ...(until ? { to: endOf(until) } : {}),
    ...(act ? { act } : {}),
    ...(account ? { accountId: account } : {}),
    ...(person ? { personId: person } : {}),
    ...(organization ? { organizationId: organization } : {}),
  };
}
