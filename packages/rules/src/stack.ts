import type { RuleParam } from './rule-set.js';

/** A parameter with the set it comes from and how far below the root that set's scope lies. */
export interface ScopedParam extends RuleParam {
  ruleSetId: string;
  /** Depth of the scope organization: 0 = national. */
  depth: number;
}

/**
 * Which of two values is stricter, by the parameter's own name: a `min…` binds more when it is higher, a
 * `max…`, a term or a `…From…` when it is lower.
 */
export function isStricter(name: string, value: number, than: number): boolean {
  const limit = name.split('.').at(-1) ?? name;
  return limit.startsWith('min') ? value > than : value < than;
}

/**
 * What binds one organization: national, provincial and base sets stack, and a lower one counts only where it
 * is stricter. A value we do not know neither binds nor loosens.
 */
export function stackRules(params: readonly ScopedParam[]): Map<string, ScopedParam> {
  const binding = new Map<string, ScopedParam>();
  for (const param of params.toSorted((a, b) => a.depth - b.depth)) {
    const key = `${param.name} ${param.appliesIf ?? ''}`;
    const above = binding.get(key);
    if (!above || above.value === null) binding.set(key, param);
    else if (param.value !== null && isStricter(param.name, param.value, above.value)) binding.set(key, param);
  }
  return binding;
}
