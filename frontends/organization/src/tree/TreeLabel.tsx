import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { TreeLineFragment } from '../generated/graphql';
import { useTypeName } from '../terms/useTypeName';
import { treeMessages } from './treeMessages';

/** One line of the tree: the printed name, its type, and how many are directly below. */
export function TreeLabel({ node }: { node: TreeLineFragment }): ReactNode {
  const messages = useMessages(treeMessages);
  const format = useFormat();
  const typeName = useTypeName();
  return (
    <>
      <span className="og-tree-name">{node.printedName}</span>
      <span className="og-muted og-tree-type">{typeName(node.type)}</span>
      {node.childCount > 0 ? <span className="og-count">{messages.children(format.number(node.childCount))}</span> : null}
    </>
  );
}
