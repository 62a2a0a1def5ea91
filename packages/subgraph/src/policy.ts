import { type GraphQLSchema, isObjectType } from 'graphql';

/** How much a field tells of a person. P0 name and organization, P1 identity and contact, P2 sensitive, P3 named people only. */
export type FieldClass = 'P0' | 'P1' | 'P2' | 'P3';

export interface PolicyEntry {
  /** What one must be able to do, `noun:verb`. */
  capability: string;
  fieldClass?: FieldClass;
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

/**
 * Lists what the policy lacks: every root field and every entity of the schema needs an entry, every entry a
 * known capability, and no entry may be left over. Empty = complete. The build fails on anything else.
 */
export function policyGaps(policy: Policy, schema: GraphQLSchema, entities: readonly string[], others: readonly string[] = []): string[] {
  const needed = new Set<string>(others);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    if (!isObjectType(root)) continue;
    for (const field of Object.keys(root.getFields())) if (!field.startsWith('_')) needed.add(`${root.name}.${field}`);
  }
  for (const entity of entities) needed.add(`${entity}.__resolveReference`);
  const gaps = [...needed].filter((coordinate) => !policy.operations[coordinate]).map((coordinate) => `${coordinate} has no policy entry`);
  for (const [coordinate, entry] of Object.entries(policy.operations)) {
    if (!policy.capabilities[entry.capability]) gaps.push(`${coordinate} names the unknown capability ${entry.capability}`);
    const [type, field] = coordinate.split('.');
    const known = needed.has(coordinate) || (type && field && hasField(schema, type, field));
    if (!known) gaps.push(`${coordinate} is in the policy and nowhere else`);
  }
  return gaps;
}

function hasField(schema: GraphQLSchema, type: string, field: string): boolean {
  const found = schema.getType(type);
  return isObjectType(found) && field in found.getFields();
}
