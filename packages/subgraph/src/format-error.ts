import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-codes.js';
import { log } from './log.js';

const KNOWN = new Set<string>(ERROR_CODES);

/** PostgreSQL's codes that are the caller's matter and not a fault. */
const FROM_SQLSTATE: Readonly<Record<string, [ErrorCode, string]>> = {
  '57014': ['DEADLINE', 'the answer took too long'],
  '40001': ['RETRY', 'another change came between'],
  '40P01': ['RETRY', 'another change came between'],
  '23P01': ['CONFLICT', 'another record holds this period'],
  '23505': ['CONFLICT', 'such a record exists already'],
  '22P02': ['BAD_INPUT', 'a value is not of its form'],
  '22007': ['BAD_INPUT', 'a value is not of its form'],
  '22008': ['BAD_INPUT', 'a value is out of its range'],
  '42501': ['FORBIDDEN', 'the database refused the change'],
  '53100': ['UNAVAILABLE', 'the disk is full'],
  '57P01': ['UNAVAILABLE', 'the database is not available'],
  ECONNREFUSED: ['UNAVAILABLE', 'the database is not available'],
  ECONNRESET: ['UNAVAILABLE', 'the database is not available'],
};

/** Lets out codes and what a person needs; everything else is logged here and leaves as INTERNAL. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  const cause = rootCause(error);
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && KNOWN.has(code) && code !== 'INTERNAL') {
    const { inputErrors, params } = formatted.extensions ?? {};
    return {
      message: formatted.message,
      ...place,
      extensions: { code, ...(inputErrors ? { inputErrors } : {}), ...(params ? { params } : {}) },
    };
  }
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED' || code === 'BAD_USER_INPUT') {
    return { message: formatted.message, ...place, extensions: { code: 'BAD_INPUT' } };
  }
  const state = (cause as { code?: string } | undefined)?.code ?? '';
  const known = FROM_SQLSTATE[state];
  if (known) return { message: known[1], ...place, extensions: { code: known[0] } };
  log('error', 'unexpected error', {
    path: path?.join('.'),
    error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  });
  return { message: 'something went wrong', ...place, extensions: { code: 'INTERNAL' } };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return (cause as { driverError?: unknown } | undefined)?.driverError ?? cause;
}
