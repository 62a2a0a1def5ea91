import { useId, type ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import type { TreeSource } from './TreeSource';
import type { TreeRow } from './visibleRows';

export interface TreeItemProps<Node> {
  row: TreeRow<Node>;
  source: TreeSource<Node>;
  selected: boolean;
  tabStop: boolean;
  onFocus: () => void;
  onAct: () => void;
  onToggle: () => void;
}

/** One line of a tree: a node, or a note about a branch (loading, failed, more). */
export function TreeItem<Node>({ row, source, selected, tabStop, onFocus, onAct, onToggle }: TreeItemProps<Node>): ReactNode {
  const messages = useMessages(kitMessages);
  const notes = { loading: messages.loading, failed: `${messages.loadFailed}. ${messages.retry}`, more: messages.more };
  const node = row.kind === 'node' ? row : null;
  const labelId = useId();
  return (
    <li
      role="treeitem"
      className={node ? 'cp-tree-item' : `cp-tree-item cp-tree-${row.kind}`}
      aria-level={row.level}
      aria-setsize={node?.size}
      aria-posinset={node?.position}
      aria-expanded={node?.open}
      aria-selected={selected}
      aria-labelledby={labelId}
      tabIndex={tabStop ? 0 : -1}
      style={{ paddingInlineStart: `${(row.level - 1) * 1.25}rem` }}
      onFocus={onFocus}
      onClick={onAct}
    >
      <span
        className="cp-tree-twist"
        aria-hidden="true"
        onClick={(event) => {
          if (node?.open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {node?.open === undefined ? '' : node.open ? '▾' : '▸'}
      </span>
      <span id={labelId} className="cp-tree-label">
        {node ? (source.label?.(node.node) ?? source.text(node.node)) : notes[row.kind as keyof typeof notes]}
      </span>
    </li>
  );
}
