import { Directive, Field, ObjectType, type ClassType } from 'type-graphql';
import { badInput } from './domain-error.js';

export const MAX_PAGE = 100;

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list ends, and whether there is more.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page. Null where the page is empty.' })
  endCursor: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** Relay connection types for a node class: `XConnection` with `edges`, `nodes` and `pageInfo`. */
export function connectionOf<T extends object>(node: () => ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One \`${name}\` of a page, with its cursor.` })
  class NodeEdge implements Edge<T> {
    @Field(() => String)
    cursor: string;

    @Field(node)
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of \`${name}\`.` })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges: NodeEdge[];

    @Field(() => [node()])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return NodeConnection;
}

/** Makes a page from `first + 1` rows: the surplus row only says that there is more. */
export function page<T extends object>(rows: readonly T[], first: number, cursorOf: (row: T) => readonly unknown[]): Connection<T> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(cursorOf(node)) }));
  return { nodes, edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

export function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; `length` is the number of sort columns. Null when there is none. */
export function decodeCursor(after: string | null | undefined, length: number): string[] | null {
  if (after === null || after === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length) return values.map(String);
  } catch {
    // Told below.
  }
  throw badInput([{ path: 'after', code: 'NOT_A_CURSOR' }]);
}

export function checkFirst(first: number): number {
  if (first < 1 || first > MAX_PAGE) throw badInput([{ path: 'first', code: 'OUT_OF_RANGE', params: { min: 1, max: MAX_PAGE } }]);
  return first;
}
