import type { Actor } from './actor.js';

/** An actor is made for one request: what was audited of it, by names of fields. */
const LEDGERS = new WeakMap<Actor, Set<string>>();

/** Remembers that the request audited something, these fields among it. */
export function noteAudited(actor: Actor, fields: readonly string[]): void {
  const ledger = LEDGERS.get(actor) ?? new Set<string>();
  for (const field of fields) ledger.add(field);
  LEDGERS.set(actor, ledger);
}

/** The fields audited so far in the actor's request; null where nothing was. */
export function auditedFields(actor: Actor): ReadonlySet<string> | null {
  return LEDGERS.get(actor) ?? null;
}
