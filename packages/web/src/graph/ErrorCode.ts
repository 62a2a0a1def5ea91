/** The closed list of codes the graph answers with; `NETWORK` is the browser's own, for no answer at all. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'INVALID_STATE',
  'RETRY',
  'DEADLINE',
  'UNAVAILABLE',
  'TOO_LARGE',
  'TOO_MANY',
  'OPERATION_REFUSED',
  'INTERNAL',
  'NETWORK',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value);
}
