/** One parent with what stands directly under it on one side of a preview. */
export interface Siblings<Node> {
  parentId: string;
  parentName: string;
  nodes: Node[];
}

/** Groups nodes by what they stand under; what changes comes first in each group. */
export function groupByParent<Node extends { parentId: string; parentName: string; fate: string }>(
  nodes: readonly Node[],
): Siblings<Node>[] {
  const groups = new Map<string, Siblings<Node>>();
  for (const node of nodes) {
    const group = groups.get(node.parentId) ?? { parentId: node.parentId, parentName: node.parentName, nodes: [] };
    group.nodes.push(node);
    groups.set(node.parentId, group);
  }
  const rank = ({ fate }: Node): number => (fate === 'STAYS' ? 1 : 0);
  return [...groups.values()].map((group) => ({ ...group, nodes: group.nodes.toSorted((a, b) => rank(a) - rank(b)) }));
}
