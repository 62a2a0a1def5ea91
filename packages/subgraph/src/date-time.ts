import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from './domain-error.js';

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i;

/** An instant: ISO 8601 with its offset. Without one a time would mean something else on another machine. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with an offset: `2025-03-03T07:30:00+07:00`. Answers are in UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
});

function parseDateTime(value: unknown): Date {
  if (value instanceof Date) return value;
  const instant = typeof value === 'string' && SHAPE.test(value) ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new DomainError('BAD_INPUT', 'an instant is written YYYY-MM-DDTHH:MM:SS with an offset');
  return instant;
}
