import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { badInput, type InputError } from '../domain-error.js';
import { Classification } from './classification.js';
import { secrecyFaults } from './require-ordinary.js';

/** Words that tell of no paper's content, by the name of their field: who, where, which number, which code, by what basis. */
const NO_CONTENT = new Set(
  `name fullName displayName termName signedBy externalSubject issuer issuerName keeper key code codes typeCode typeCodes groupCode outcomeCode areaKind unit family
   number fileNumber cardNumber letterNumber decisionNumber identityNumber certificate certificateNumber phone address ethnicity education
   article basis legalBasis source section field takeFields kind kinds search archive handedBy receivedBy receiptNumber`.split(/\s+/u),
);
/** What is recorded of a secret paper in words: all else of it that can be written is content (design §7.9). */
const ABOVE_ORDINARY = new Set(['number', 'issuerName', 'keeper']);

/** Text of an input that is content, or may be. */
function texts(type: GraphQLInputObjectType, allowed: ReadonlySet<string>): string[] {
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name === 'String' && !allowed.has(field.name))
    .map(({ name }) => name);
}

/**
 * Inputs of mutations that take text which may be content and have no `classification`, as `Input.field`; `excepted` names those
 * whose text is no paper's, each with the reason. Empty = complete: the build fails on anything else, so that a new paper is not
 * forgotten.
 */
export function secrecyGaps(schema: GraphQLSchema, excepted: Readonly<Record<string, string>> = {}): string[] {
  const found = new Set<string>();
  for (const type of inputsOf(schema)) {
    if ('classification' in type.getFields()) continue;
    for (const field of texts(type, NO_CONTENT)) found.add(`${type.name}.${field}`);
  }
  const gaps = [...found]
    .filter((coordinate) => !(coordinate in excepted))
    .map((coordinate) => `${coordinate} is text without a classification`);
  const over = Object.keys(excepted).filter((coordinate) => !found.has(coordinate));
  return [...gaps, ...over.map((coordinate) => `${coordinate} is excepted from classification for nothing`)];
}

/** Every input type that a mutation takes, at any depth. */
function inputsOf(schema: GraphQLSchema): Set<GraphQLInputObjectType> {
  const found = new Set<GraphQLInputObjectType>();
  const add = (type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || found.has(named)) return;
    found.add(named);
    for (const field of Object.values(named.getFields())) add(field.type);
  };
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) for (const { type } of mutation.args) add(type);
  return found;
}

/** Whether an input has a degree and text that is content: not one that takes number, day and keeper alone. */
export function takesContent(type: GraphQLInputObjectType): boolean {
  return 'classification' in type.getFields() && texts(type, ABOVE_ORDINARY).length > 0;
}

/** Content above ORDINARY in the arguments of a mutation: whatever its service does, nothing of it is read or written. */
export function secretContent(type: GraphQLInputType, value: unknown, path = ''): InputError[] {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.flatMap((each, n) => secretContent(named, each, `${path}.${n}`));
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  const input = value as Readonly<Record<string, unknown>>;
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const stated = input['classification'] as Classification | undefined;
  const written = texts(named, ABOVE_ORDINARY).some((name) => typeof input[name] === 'string' && input[name].trim() !== '');
  const own = written ? secrecyFaults(stated, at('classification')) : [];
  return [...own, ...Object.values(named.getFields()).flatMap((field) => secretContent(field.type, input[field.name], at(field.name)))];
}

/** Every mutation refuses content above ORDINARY before its resolver is asked. */
export function refuseSecretContent(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve, args: taken } = field;
    if (!resolve) continue;
    field.resolve = (object, args: Readonly<Record<string, unknown>>, context, info) => {
      const faults = taken.flatMap(({ name, type }) => secretContent(type, args[name], name === 'input' ? '' : name));
      if (faults.length > 0) throw badInput(faults);
      return resolve(object, args, context, info) as unknown;
    };
  }
  return schema;
}
