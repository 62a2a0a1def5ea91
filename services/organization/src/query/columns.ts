/** GraphQL field → SQL expression. */
export type Columns = Readonly<Record<string, string>>;

/** The select list of the asked fields that are columns: only these are read. */
export function selectList(columns: Columns, fields: Iterable<string>, always: readonly string[] = []): string {
  const names = new Set([...always, ...fields]);
  return [...names].flatMap((name) => (columns[name] ? [`${columns[name]} as "${name}"`] : [])).join(', ');
}
