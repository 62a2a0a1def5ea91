/** What a payload says should be looked at: codes of its field `warnings`, where it asked for them. */
export function warningsOf(data: unknown): string[] {
  const payload: unknown = data && typeof data === 'object' ? Object.values(data)[0] : null;
  const codes: unknown = payload && typeof payload === 'object' && 'warnings' in payload ? payload.warnings : null;
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}
