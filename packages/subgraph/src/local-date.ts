import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from './domain-error.js';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** A day without hour or zone, 'YYYY-MM-DD'. PostgreSQL's 'infinity' is null outside. */
export const LocalDate = new GraphQLScalarType<string, string | null>({
  name: 'LocalDate',
  description: 'A day, `YYYY-MM-DD`, without hour or time zone.',
  serialize: (value) => (value === 'infinity' ? null : String(value)),
  parseValue: parseLocalDate,
  parseLiteral: (node) => parseLocalDate(node.kind === Kind.STRING ? node.value : null),
});

export function parseLocalDate(value: unknown): string {
  if (typeof value === 'string' && SHAPE.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw new DomainError('BAD_INPUT', 'a day is written YYYY-MM-DD');
}

/** Today in Vietnam, or the day that CAPUY_TODAY stands on. The one clock of a service. */
export function today(now: Date = new Date()): string {
  return process.env['CAPUY_TODAY'] ?? now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
