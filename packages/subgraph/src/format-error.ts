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
  '53300': ['UNAVAILABLE', 'the database is not available'],
  '57P01': ['UNAVAILABLE', 'the database is not available'],
  '57P02': ['UNAVAILABLE', 'the database is not available'],
  '57P03': ['UNAVAILABLE', 'the database is not available'],
  '55000': ['UNAVAILABLE', 'the database is not available'],
  '55P03': ['RETRY', 'another change is under way'],
  ECONNREFUSED: ['UNAVAILABLE', 'the database is not available'],
  ECONNRESET: ['UNAVAILABLE', 'the database is not available'],
};

/** The driver's own words where a connection breaks off or none is to be had; they carry no code. */
const CONNECTION_LOST = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

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
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED') {
    // The gateway has checked the operation: what does not fit here is a part of its own query, which nobody outside knows.
    log('error', 'the operation does not fit this schema', { error: formatted.message });
    return { message: 'the operation does not fit this service', ...place, extensions: { code: 'BAD_INPUT' } };
  }
  if (code === 'BAD_USER_INPUT') return { message: formatted.message, ...place, extensions: { code: 'BAD_INPUT' } };
  const state = (cause as { code?: string } | undefined)?.code ?? '';
  const known =
    FROM_SQLSTATE[state] ?? (cause instanceof Error && CONNECTION_LOST.test(cause.message) ? FROM_SQLSTATE['57P01'] : undefined);
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
