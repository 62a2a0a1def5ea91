import { useCallback, useState } from 'react';
import type { TreeSource } from './TreeSource';

export interface Branch<Node> {
  open: boolean;
  state: 'loading' | 'ready' | 'failed';
  nodes: readonly Node[];
  next: string | null;
}

export interface Branches<Node> {
  of: (node: Node) => Branch<Node> | undefined;
  open: (node: Node) => void;
  close: (node: Node) => void;
  /** The next part of a long branch, or a failed one again. */
  more: (node: Node) => void;
}

const CLOSED = { open: false, state: 'ready', nodes: [], next: null } as const;

/** The open branches of one tree. Another `source` (another day) begins with everything closed. */
export function useBranches<Node>(source: TreeSource<Node>): Branches<Node> {
  const [held, setHeld] = useState({ source, branches: new Map<string, Branch<Node>>() });
  const branches = held.source === source ? held.branches : new Map<string, Branch<Node>>();

  const change = useCallback(
    (id: string, next: (before: Branch<Node>) => Branch<Node>) => {
      setHeld((now) => {
        const current = now.source === source ? now.branches : new Map<string, Branch<Node>>();
        return { source, branches: new Map(current).set(id, next(current.get(id) ?? CLOSED)) };
      });
    },
    [source],
  );

  const load = useCallback(
    (node: Node, after: string | null) => {
      const id = source.id(node);
      change(id, (before) => ({ ...before, open: true, state: 'loading' }));
      source
        .children(node, after)
        .then(({ nodes, next = null }) =>
          change(id, (before) => ({ ...before, state: 'ready', next, nodes: after ? [...before.nodes, ...nodes] : nodes })),
        )
        .catch(() => change(id, (before) => ({ ...before, state: 'failed' })));
    },
    [source, change],
  );

  return {
    of: (node) => branches.get(source.id(node)),
    open: (node) => {
      const known = branches.get(source.id(node));
      if (known && known.state !== 'failed') change(source.id(node), (before) => ({ ...before, open: true }));
      else load(node, null);
    },
    close: (node) => change(source.id(node), (before) => ({ ...before, open: false })),
    more: (node) => load(node, branches.get(source.id(node))?.next ?? null),
  };
}
