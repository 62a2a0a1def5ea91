import { type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { takesContent } from './content-inputs.js';

export interface SecretAttempt {
  mutation: string;
  args: Readonly<Record<string, unknown>>;
}

/**
 * For each mutation that takes a `classification`, at any depth, arguments of which every text is written and every degree is
 * SECRET: what a form would send of a paper that does not belong here.
 */
export function secretAttempts(schema: GraphQLSchema): SecretAttempt[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name: mutation, args }) => {
    if (!args.some(({ type }) => takesDegree(type))) return [];
    return [{ mutation, args: Object.fromEntries(args.map(({ name, type }) => [name, filled(type)])) }];
  });
}

function takesDegree(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  if (isNonNullType(type) || isListType(type)) return takesDegree(type.ofType as GraphQLInputType, seen);
  if (!isInputObjectType(type) || seen.includes(type.name)) return false;
  const fields = Object.values(type.getFields());
  return takesContent(type) || fields.some(({ type: inner }) => takesDegree(inner, [...seen, type.name]));
}

function filled(type: GraphQLInputType, name = '', seen: readonly string[] = []): unknown {
  if (isNonNullType(type)) return filled(type.ofType as GraphQLInputType, name, seen);
  if (isListType(type)) return [filled(type.ofType as GraphQLInputType, name, seen)];
  if (isEnumType(type)) return name === 'classification' ? 'SECRET' : type.getValues()[0]?.value;
  if (!isInputObjectType(type)) return type.name === 'Int' || type.name === 'Float' ? 1 : 'x';
  if (seen.includes(type.name)) return null;
  const inside = [...seen, type.name];
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, filled(field.type, field.name, inside)]));
}
