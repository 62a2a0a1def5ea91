import { type GraphQLSchema, getNullableType, isObjectType } from 'graphql';
import type { AccessTable } from './access-table.js';
import { fixture, TODAY } from './fixtures.js';
import { NOTHING, nounOf, type Operation, operationOf, proofOf, selection } from './operation.js';
import { POSITIONS, type Position } from './rule.js';

/** One operation about something at one position. */
export interface Cell extends Operation {
  /** As the table names it: `Query.member`, `Person.phone`, `Member.__resolveReference`. */
  readonly operation: string;
  readonly kind: 'query' | 'mutation' | 'field' | 'entity' | 'file';
  /** Of a file route, with its query; the rest are asked at `/graphql`. */
  readonly path?: string;
  readonly position: Position;
  /** Whether it reads one thing that is there: then no answer means that it was not to be seen. */
  readonly there: boolean;
  /** Whether it is one person's or body's own matter, of which nothing may come from outside the reach. */
  readonly hidden: boolean;
}

/** Whose single things are members' matters; organizations, agencies and localities are everybody's to read. */
const CONFIDENTIAL = new Set(['Person', 'Member', 'Account', 'Meeting']);

/** Every operation of the table that the graph has, at every position. */
export function cellsOf(schema: GraphQLSchema, table: AccessTable, left: Readonly<Record<string, string>>): Cell[] {
  return [...table.rows.keys()]
    .filter((operation) => !(operation in left))
    .flatMap((operation) => POSITIONS.map((position) => cellOf(schema, operation, position)).filter((cell) => cell !== undefined));
}

function cellOf(schema: GraphQLSchema, operation: string, position: Position): Cell | undefined {
  if (operation.includes(' ')) return fileCell(operation, position);
  const [typeName = '', name = ''] = operation.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  if (name === '__resolveReference') return entityCell(operation, typeName, position);
  const field = type.getFields()[name];
  if (!field) return undefined;
  if (typeName === 'Query' || typeName === 'Mutation') {
    const kind = typeName === 'Query' ? 'query' : 'mutation';
    const single = kind === 'query' && isObjectType(getNullableType(field.type)) && field.args.some((argument) => argument.name === 'id');
    const there = single && CONFIDENTIAL.has(nounOf(name) ?? '');
    return { ...operationOf(kind, field, position), operation, kind, position, there, hidden: there || kind === 'mutation' };
  }
  // A field of a thing that can be asked for by its id.
  const root = schema.getQueryType()?.getFields()[typeName.charAt(0).toLowerCase() + typeName.slice(1)];
  if (!root || field.args.some((argument) => String(argument.type).endsWith('!'))) return undefined;
  const { query, variables } = operationOf('query', root, position);
  const asked = query.replace(/\{ \w+ \} \}$/, `{ ${name}${selection(field)} } }`);
  // Every person of the world has all personal fields; what else hangs on a member need not be there.
  return {
    query: asked,
    variables,
    operation,
    kind: 'field',
    position,
    there: typeName === 'Person',
    hidden: CONFIDENTIAL.has(typeName),
  };
}

/** A download or an upload; of a route that names one thing, with the id of nothing, as far as the role's word counts. */
function fileCell(operation: string, position: Position): Cell {
  const [, route = ''] = operation.split(' ');
  const at = fixture('PartyOrganization', position);
  const asked = new URLSearchParams({ organizationId: at, underId: at, kind: 'MEMBERS', format: 'csv' });
  const path = `${route.replaceAll(/:\w+/g, NOTHING)}?${String(asked)}`;
  return { query: '', variables: {}, operation, kind: 'file', path, position, there: false, hidden: false };
}

function entityCell(operation: string, typeName: string, position: Position): Cell {
  const key = { __typename: typeName, id: fixture(typeName, position), asOf: TODAY };
  return {
    query: `query ($key: [_Any!]!) { answer: _entities(representations: $key) { ... on ${typeName} { ${proofOf(typeName)} } } }`,
    variables: { key: [key] },
    operation,
    kind: 'entity',
    position,
    there: CONFIDENTIAL.has(typeName),
    hidden: CONFIDENTIAL.has(typeName),
  };
}
