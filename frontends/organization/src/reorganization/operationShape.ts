import type { OperationKind } from '../generated/graphql';

/** What the form asks for each kind of operation. */
export interface OperationShape {
  /** Least and most organizations it happens to. */
  sources: readonly [number, number];
  /** Least and most organizations it creates. */
  created: readonly [number, number];
  asks?: 'survivor' | 'name' | 'type' | 'parent';
  /** Whether a source may go in part only. */
  extents: boolean;
}

const MANY = 200;

export const OPERATION_SHAPES: Record<OperationKind, OperationShape> = {
  CONSOLIDATE: { sources: [2, MANY], created: [1, 1], extents: true },
  ABSORB: { sources: [1, MANY], created: [0, 0], asks: 'survivor', extents: true },
  DIVIDE: { sources: [1, 1], created: [2, MANY], extents: true },
  SPLIT_OFF: { sources: [1, 1], created: [1, MANY], extents: true },
  ESTABLISH: { sources: [0, 0], created: [1, 1], extents: false },
  END: { sources: [1, MANY], created: [0, 0], extents: false },
  RENAME: { sources: [1, 1], created: [0, 0], asks: 'name', extents: false },
  CHANGE_TYPE: { sources: [1, 1], created: [0, 0], asks: 'type', extents: false },
  MOVE: { sources: [1, 1], created: [0, 0], asks: 'parent', extents: false },
};

/** In the order in which people need them. */
export const OPERATION_KINDS: readonly OperationKind[] = [
  'CONSOLIDATE',
  'ABSORB',
  'DIVIDE',
  'SPLIT_OFF',
  'ESTABLISH',
  'END',
  'RENAME',
  'CHANGE_TYPE',
  'MOVE',
];
