import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Policy } from './policy.js';

/** What of the reading options says whose a shown value is. */
interface Told {
  readonly policy: Policy;
  readonly audited?: readonly string[];
  readonly subjects?: Readonly<Record<string, unknown>>;
}

/** Types whose objects are the persons themselves. */
const THEMSELVES = new Set(['Person', 'Member']);

/** Throws where a field shows P1 to P3 and nobody said whose it is: the persons would never find who read it. The build fails. */
export function requireSubjects(schema: GraphQLSchema, { policy, audited = [], subjects = {} }: Told): void {
  const untold = Object.entries(policy.operations).flatMap(([coordinate, { fieldClass }]) => {
    const [type = '', field = ''] = coordinate.split('.');
    const found = schema.getType(type);
    if (fieldClass === 'P0' || type === 'Mutation' || !isObjectType(found) || !found.getFields()[field]) return [];
    const told = THEMSELVES.has(type) || audited.includes(coordinate) || type in subjects || coordinate in subjects;
    return told ? [] : [`${coordinate} shows ${fieldClass} and \`subjects\` of the schema does not say whose`];
  });
  if (untold.length > 0) throw new Error(`readings without subjects:\n${untold.map((one) => `  ${one}`).join('\n')}`);
}

/** Whose an object is that carries `personId` or `memberId`. */
export function ofObject({ personId, memberId }: { personId?: string | null; memberId?: string | null }): readonly object[] {
  return [personId ? { personId } : memberId ? { memberId } : {}];
}

/** Whose a list is: of each of its objects. */
export function ofEach(_: unknown, __: unknown, value: readonly object[] | { nodes: readonly object[] }): readonly object[] {
  const found = (Array.isArray(value) ? value : (value as { nodes: readonly object[] }).nodes) as readonly object[];
  return found.flatMap(ofObject);
}

/** Of nobody that is known, or of whom the service has recorded itself: said, so that it is not forgotten. */
export function ofNobodyKnown(): readonly object[] {
  return [{}];
}
