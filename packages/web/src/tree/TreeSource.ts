import type { ReactNode } from 'react';

export interface TreePart<Node> {
  nodes: readonly Node[];
  /** Cursor of the next part where a node has more children than one answer brings. */
  next?: string | null;
}

/** Where a tree gets its nodes and what it shows of each. Keep its identity with `useMemo`. */
export interface TreeSource<Node> {
  id: (node: Node) => string;
  /** Plain text: read out, and found by typing its first letters. */
  text: (node: Node) => string;
  /** What is drawn; the text by default. */
  label?: (node: Node) => ReactNode;
  hasChildren: (node: Node) => boolean;
  children: (node: Node, after: string | null) => Promise<TreePart<Node>>;
}
