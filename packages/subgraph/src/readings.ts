import type { Database } from '@capuy/database';
import DataLoader from 'dataloader';
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Actor } from './actor.js';
import { auditedFields } from './audit-ledger.js';
import { today } from './local-date.js';
import type { FieldClass, Policy } from './policy.js';
import { requireSubjects } from './require-subjects.js';

/** Whose record an object is of. */
export interface Subject {
  personId?: string | null;
  memberId?: string | null;
}

export interface ReadingOptions<Context> {
  readonly policy: Policy;
  readonly database: (context: Context) => Database;
  /** Coordinates whose service audits itself what tells of a person: counts, which otherwise tell of nobody. Each with its reason beside it. */
  readonly audited?: readonly string[];
  /**
   * Type, or coordinate of a root field → whose record it is; `value` is what the field showed. Person and Member are themselves;
   * of any other type the build asks for it.
   */
  readonly subjects?: Readonly<Record<string, (object: never, args: never, value: never) => readonly Subject[]>>;
}

export interface Reading extends Subject {
  readonly type: string;
  readonly field: string;
  readonly fieldClass: FieldClass;
  readonly capability: string;
}

/** A case that nobody has named: what is read in it is never told before somebody does. */
export const UNNAMED_CASE = '00000000-0000-0000-0000-000000000000';

/**
 * Every field that the policy calls P1 to P3 tells the audit when it shows a value, and shows it only once that is written.
 * One record for all of a batch that show the same fields of the same type. What is empty or masked shows nothing; what
 * the service audited itself, in the transaction of the reading, is not written twice.
 */
export function recordReadings<Context extends { actor: Actor }>(schema: GraphQLSchema, options: ReadingOptions<Context>): GraphQLSchema {
  requireSubjects(schema, options);
  const noted = new WeakMap<Actor, DataLoader<Reading, true>>();
  for (const [coordinate, { capability, fieldClass = 'P0' }] of Object.entries(options.policy.operations)) {
    const [type = '', name = ''] = coordinate.split('.');
    const found = schema.getType(type);
    if (fieldClass === 'P0' || type === 'Mutation' || options.audited?.includes(coordinate) || !isObjectType(found)) continue;
    const field = found.getFields()[name];
    if (!field) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (object, args, context: Context, info) => {
      const value: unknown = await resolve(object, args, context, info);
      if (!shows(value) || auditedFields(context.actor)?.has(name)) return value;
      const { actor } = context;
      const written = noted.get(actor) ?? writer(options.database(context), actor);
      noted.set(actor, written);
      const reading = { type, field: name, fieldClass, capability };
      await Promise.all(subjectsOf(options, coordinate, object, args, value).map((subject) => written.load({ ...reading, ...subject })));
      return value;
    };
  }
  return schema;
}

function writer(database: Database, actor: Actor): DataLoader<Reading, true> {
  return new DataLoader(
    async (readings) => {
      await writeReadings(database, actor, readings);
      return readings.map(() => true as const);
    },
    { cache: false },
  );
}

/** Writes what was shown, one record for each set of fields of a type. */
export async function writeReadings(database: Database, actor: Actor, readings: readonly Reading[]): Promise<void> {
  const records = [...grouped(readings).values()];
  const [first] = readings;
  if (!first) return;
  const { accountId, deadline } = actor;
  const scope = { accountId, capability: first.capability, today: today(), ...(deadline === undefined ? {} : { deadline }) };
  await database.write(scope, (_manager, query) =>
    query(
      `insert into audit.record (account_id, capability, act, entity, fields, reading, case_id, entity_id, subject_ids)
       select $1, r.capability, r.act, r.entity, r.fields, true, r.case_id, case when cardinality(r.persons) + cardinality(r.members) = 1 then coalesce(r.persons[1], r.members[1]) end,
         r.persons || case when cardinality(r.members) > 0 then audit.persons_of(r.members) else '{}'::uuid[] end
       from jsonb_to_recordset($2) r (capability text, act text, entity text, fields text[], case_id uuid, persons uuid[], members uuid[])`,
      [accountId, JSON.stringify(records)],
    ),
  );
}

interface Grouped {
  capability: string;
  act: string;
  entity: string;
  fields: string[];
  case_id: string | null;
  persons: string[];
  members: string[];
}

/** P3 apart from the rest: it may not be told, the rest is. */
function grouped(readings: readonly Reading[]): Map<string, Grouped> {
  const objects = new Map<string, { reading: Reading; fields: Set<string> }>();
  for (const reading of readings) {
    const key = [reading.type, reading.fieldClass === 'P3', reading.personId, reading.memberId].join(' ');
    const object = objects.get(key) ?? { reading, fields: new Set() };
    object.fields.add(reading.field);
    objects.set(key, object);
  }
  const groups = new Map<string, Grouped>();
  for (const { reading, fields } of objects.values()) {
    const { type, fieldClass, capability, personId, memberId } = reading;
    const names = [...fields].toSorted();
    const root = type === 'Query';
    const key = [type, fieldClass === 'P3', ...names].join(' ');
    const group = groups.get(key) ?? {
      capability,
      act: root ? (names[0] ?? 'read') : `read${type}`,
      entity: type,
      fields: names,
      case_id: fieldClass === 'P3' ? UNNAMED_CASE : null,
      persons: [],
      members: [],
    };
    if (personId) group.persons.push(personId);
    else if (memberId) group.members.push(memberId);
    groups.set(key, group);
  }
  return groups;
}

function subjectsOf<Context>(
  { subjects }: ReadingOptions<Context>,
  coordinate: string,
  object: unknown,
  args: unknown,
  value: unknown,
): readonly Subject[] {
  const [type = ''] = coordinate.split('.');
  const given = subjects?.[coordinate] ?? subjects?.[type];
  if (given) return given(object as never, args as never, value as never);
  const { id } = (object ?? {}) as { id?: string };
  if (type === 'Person') return [id ? { personId: id } : {}];
  return [id ? { memberId: id } : {}];
}

function shows(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !(typeof value === 'object' && 'masked' in value && value.masked === true);
}
