import type { Branches } from './useBranches';
import type { TreeSource } from './TreeSource';

export interface NodeRow<Node> {
  kind: 'node';
  key: string;
  node: Node;
  parent: Node | null;
  level: number;
  position: number;
  size: number;
  open: boolean | undefined;
}

export interface NoteRow<Node> {
  kind: 'loading' | 'failed' | 'more';
  key: string;
  parent: Node;
  level: number;
}

export type TreeRow<Node> = NodeRow<Node> | NoteRow<Node>;

/** The tree as it is seen, from top to bottom. */
export function visibleRows<Node>(source: TreeSource<Node>, branches: Branches<Node>, roots: readonly Node[]): TreeRow<Node>[] {
  const rows: TreeRow<Node>[] = [];
  const walk = (nodes: readonly Node[], parent: Node | null, level: number, path: string): void => {
    for (const [index, node] of nodes.entries()) {
      const branch = branches.of(node);
      const open = source.hasChildren(node) ? (branch?.open ?? false) : undefined;
      const key = `${path}/${source.id(node)}`;
      rows.push({ kind: 'node', key, node, parent, level, position: index + 1, size: nodes.length, open });
      if (!open || !branch) continue;
      walk(branch.nodes, node, level + 1, key);
      const note = branch.state === 'ready' ? (branch.next ? 'more' : null) : branch.state;
      if (note) rows.push({ kind: note, key: `${key}/${note}`, parent: node, level: level + 1 });
    }
  };
  walk(roots, null, 1, '');
  return rows;
}
