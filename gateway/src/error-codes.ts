/**
 * Every code that leaves the gateway, and the HTTP status of an answer that is nothing but that refusal. The same
 * closed list as the subgraphs' (tests/contract compares them); without their database libraries in this process.
 */
export const STATUS_OF_CODE = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  INVALID_STATE: 409,
  RETRY: 503,
  DEADLINE: 504,
  UNAVAILABLE: 503,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  OPERATION_REFUSED: 400,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof STATUS_OF_CODE;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(STATUS_OF_CODE, value);
}
