/**
 * Which of two values is stricter, by the parameter's own name: a `min…` binds more when it is higher, a
 * `max…`, a term or a `…From…` when it is lower. `rule_in_force` of each service's database says the same in SQL.
 */
export function isStricter(name: string, value: number, than: number): boolean {
  const limit = name.split('.').at(-1) ?? name;
  return limit.startsWith('min') ? value > than : value < than;
}
