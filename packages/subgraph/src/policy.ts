/** How much a field tells of a person. P0 name and organization, P1 identity and contact, P2 sensitive, P3 named people only. */
export type FieldClass = 'P0' | 'P1' | 'P2' | 'P3';

export interface PolicyEntry {
  /** What one must be able to do, `noun:verb`. */
  capability: string;
  /** The highest class of what it shows or takes in. */
  fieldClass: FieldClass;
  /** What it does, for a reader: file routes only, since the graph and the command line describe themselves. */
  what?: string;
}

export interface Policy {
  /** capability → roles that carry it. SYSTEM carries every one. `*` = anyone signed in, without scope. */
  capabilities: Readonly<Record<string, readonly string[]>>;
  /** GraphQL coordinate, file route or CLI command → entry. */
  operations: Readonly<Record<string, PolicyEntry>>;
}

export const ANYONE_SIGNED_IN = '*';

/** Adds SYSTEM to every capability, for the database's own table. */
export function capabilityRoles(policy: Policy): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(policy.capabilities).map(([capability, roles]) => [capability, ['SYSTEM', ...roles]]));
}
