import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { fixture, NOUNS } from './fixtures.js';
import type { Position } from './rule.js';

/** An id of the right form that is nobody's. */
export const NOTHING = '01234567-89ab-7def-8123-456789abcdef';
/** Optional, and yet what the operation is about. */
const SUBJECT = /^(organizationId|underId|branchId|personId|memberId|managedById)$/;
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^account/, 'Account'],
  [/^member(Id|Ids)$/, 'Member'],
  [/^(person|helper|subject)(Id|Ids)$/, 'Person'],
  [/^(surviving|losing|first|second)Id$/, 'Person'],
  [/^team/, 'PartyTeam'],
  [/^body/, 'CommitteeBody'],
  [/^locality/, 'Locality'],
  [/^agency/, 'Agency'],
  [/(Id|Ids)$/, 'PartyOrganization'],
];

/** One operation as it is sent: the same text at every position, with other values. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Writes one root field with arguments about something at a position: valid ids where there is such a thing, plain values
 * elsewhere. A new operation is in the matrix without anybody writing it down.
 */
export function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, position: Position): Operation {
  const args = field.args.filter(wanted);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${kind}${declared && `(${declared})`} { answer: ${field.name}${passed && `(${passed})`}${selection(field)} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, valueOf(name, type, field.name, position)])),
  };
}

function wanted(argument: GraphQLArgument | GraphQLInputField): boolean {
  return (isNonNullType(argument.type) && argument.defaultValue === undefined) || SUBJECT.test(argument.name);
}

function valueOf(name: string, type: GraphQLInputType, operation: string, position: Position): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, operation, position);
  if (isListType(type)) return [valueOf(name, type.ofType, operation, position)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(wanted);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, operation, position)]));
  }
  if (type.name === 'ID') return idOf(name, operation, position);
  if (type.name === 'Int' || type.name === 'Float') return name === 'year' ? 2026 : 1;
  const plain: Readonly<Record<string, unknown>> = { Boolean: false, LocalDate: '2026-01-10', DateTime: '2026-02-10T08:00:00+07:00' };
  return plain[type.name] ?? 'thử nghiệm';
}

/** By the argument's name; a bare `id` is of what the operation is named after. */
function idOf(name: string, operation: string, position: Position): string {
  const noun = name === 'id' ? nounOf(operation) : BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  return noun ? fixture(noun, position) : NOTHING;
}

export function nounOf(operation: string): string | undefined {
  return NOUNS.toSorted((a, b) => b.length - a.length).find((noun) => operation.toLowerCase().includes(noun.toLowerCase()));
}

export function selection({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  return isObjectType(named) && 'nodes' in named.getFields() ? ' { nodes { __typename } }' : ` { ${proofOf(named.name)} }`;
}

/** The field that tells that the thing was seen: a person's name is everybody's to read (P0), their record is not. */
export function proofOf(typeName: string): string {
  return typeName === 'Person' ? 'gender' : '__typename';
}
