import { type GraphQLField, type GraphQLInputField, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import type { FieldClass, Policy } from './policy.js';

/** What such a field holds, by its name alone: a new one is not forgotten because nobody wrote its class. */
const PERSONAL: Readonly<Record<string, FieldClass>> = {
  phone: 'P1',
  phoneNumber: 'P1',
  email: 'P1',
  address: 'P1',
  permanentAddress: 'P1',
  residence: 'P1',
  birthDate: 'P1',
  birthDay: 'P1',
  identityNumber: 'P1',
  ethnicity: 'P2',
  religion: 'P2',
  health: 'P2',
  absenceReason: 'P2',
  disciplines: 'P2',
  ballot: 'P3',
};
type Described = Pick<GraphQLField<unknown, unknown> | GraphQLInputField, 'name' | 'description' | 'type'>;

/**
 * Lists what the policy lacks: every root field, entity, file route and command needs an entry, and so does every field
 * that holds something personal (P1 to P3), by its name or by what its description says; a class no lower than what is
 * there; a known capability; and no entry may be left over. Empty = complete. The build fails on anything else.
 */
export function policyGaps(policy: Policy, schema: GraphQLSchema, entities: readonly string[], others: readonly string[] = []): string[] {
  const needed = new Map<string, FieldClass>(others.map((coordinate) => [coordinate, 'P0']));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (!field.name.startsWith('_'))
        needed.set(`${root?.name}.${field.name}`, highest([ownClass(field), ...field.args.map((argument) => carried(argument))]));
    }
  }
  for (const entity of entities) needed.set(`${entity}.__resolveReference`, 'P0');
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_') || roots.some((root) => root === type) || !(isObjectType(type) || isInputObjectType(type))) continue;
    // An input of a mutation is part of it, and classes it; a filter stands for itself.
    if (isInputObjectType(type) && type.name.endsWith('Input')) continue;
    for (const field of Object.values(type.getFields()) as Described[]) {
      const fieldClass = ownClass(field);
      if (fieldClass !== 'P0') needed.set(`${type.name}.${field.name}`, fieldClass);
    }
  }
  return [...missing(policy, needed), ...leftOver(policy, schema, needed)];
}

/** Throws with every gap of the policy: a schema without a complete one cannot be built, nor served. */
export function requireCompletePolicy(...[policy, schema, entities, others]: Parameters<typeof policyGaps>): void {
  const gaps = policyGaps(policy, schema, entities, others);
  if (gaps.length > 0) throw new Error(`the policy is not complete:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
}

function missing({ operations, capabilities }: Policy, needed: ReadonlyMap<string, FieldClass>): string[] {
  const gaps: string[] = [];
  for (const [coordinate, fieldClass] of needed) {
    const entry = operations[coordinate];
    if (!entry) gaps.push(`${coordinate} has no policy entry`);
    else if (entry.fieldClass < fieldClass) gaps.push(`${coordinate} is ${entry.fieldClass} and holds ${fieldClass}`);
  }
  for (const [coordinate, { capability }] of Object.entries(operations)) {
    if (!capabilities[capability]) gaps.push(`${coordinate} names the unknown capability ${capability}`);
  }
  return gaps;
}

function leftOver({ operations }: Policy, schema: GraphQLSchema, needed: ReadonlyMap<string, FieldClass>): string[] {
  return Object.keys(operations).flatMap((coordinate) => {
    const [name = '', field = ''] = coordinate.split('.');
    const type = schema.getType(name);
    const known = needed.has(coordinate) || ((isObjectType(type) || isInputObjectType(type)) && field in type.getFields());
    return known ? [] : [`${coordinate} is in the policy and nowhere else`];
  });
}

/** What a field holds: by its description, by its name, by the description of its type. Whether one may see it is no secret. */
function ownClass({ name, description, type }: Described): FieldClass {
  if (/^viewer[A-Z]/.test(name)) return 'P0';
  return highest([PERSONAL[name], said(description), said(getNamedType(type).description)]);
}

/** What an argument brings in, at any depth. */
function carried({ name, description, type }: Described, seen: ReadonlySet<string> = new Set()): FieldClass {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name) || !named.name.endsWith('Input'))
    return highest([PERSONAL[name], said(description)]);
  const inside = new Set([...seen, named.name]);
  return highest(Object.values(named.getFields()).map((field) => carried(field, inside)));
}

function said(description: string | null | undefined): FieldClass {
  return highest([...(description ?? '').matchAll(/\bP[1-3]\b/g)].map(([word]) => word as FieldClass));
}

function highest(classes: readonly (FieldClass | undefined)[]): FieldClass {
  return classes.reduce<FieldClass>((most, one) => (one && one > most ? one : most), 'P0');
}
