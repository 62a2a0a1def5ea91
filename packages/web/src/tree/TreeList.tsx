import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TreeItem } from './TreeItem';
import type { TreeSource } from './TreeSource';
import { useBranches } from './useBranches';
import { visibleRows, type TreeRow } from './visibleRows';

export interface TreeListProps<Node> {
  label: string;
  roots: readonly Node[];
  source: TreeSource<Node>;
  selectedId?: string | null;
  /** Opens the first level at once. */
  openRoots?: boolean;
  /** Enter, Space or a click on a node. */
  onSelect: (node: Node) => void;
}

/** Letters without marks, so that `d` finds “Đảng bộ”. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}

/**
 * A tree whose branches are read when they are opened. Up, Down, Home, End move; Right opens or goes in; Left
 * closes or goes out; Enter chooses; a letter goes to the next name that begins with it.
 */
export function TreeList<Node>({ label, roots, source, selectedId = null, openRoots = false, onSelect }: TreeListProps<Node>): ReactNode {
  const branches = useBranches(source);
  const { open } = branches;
  const opened = useRef<TreeSource<Node>>(undefined);
  useEffect(() => {
    if (!openRoots || opened.current === source) return;
    opened.current = source;
    for (const root of roots) open(root);
  }, [openRoots, source, roots, open]);
  const rows = visibleRows(source, branches, roots);
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const first = rows.find((row) => row.kind === 'node' && source.id(row.node) === selectedId) ?? rows[0];
  const tabStop = rows.some(({ key }) => key === focused) ? focused : (first?.key ?? null);

  const go = (row: TreeRow<Node> | undefined): void => {
    if (!row) return;
    setFocused(row.key);
    const index = rows.indexOf(row);
    list.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[index]?.focus();
  };
  const act = (row: TreeRow<Node>): void => {
    if (row.kind === 'node') onSelect(row.node);
    else if (row.kind !== 'loading') branches.more(row.parent);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = rows.findIndex(({ key }) => key === tabStop);
    const row = rows[index];
    if (!row) return;
    const open = row.kind === 'node' ? row.open : undefined;
    const parent = row.parent;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(rows[index + 1]),
      ArrowUp: () => go(rows[index - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (open === false && row.kind === 'node' ? branches.open(row.node) : open ? go(rows[index + 1]) : undefined),
      ArrowLeft: () =>
        open && row.kind === 'node' ? branches.close(row.node) : go(rows.find((other) => other.kind === 'node' && other.node === parent)),
      Enter: () => act(row),
      ' ': () => act(row),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1) {
      const letter = plain(event.key);
      const after = [...rows.slice(index + 1), ...rows.slice(0, index)];
      go(after.find((other) => other.kind === 'node' && plain(source.text(other.node)).startsWith(letter)));
    }
  };
  return (
    <ul ref={list} className="cp-tree" role="tree" aria-label={label} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <TreeItem
          key={row.key}
          row={row}
          source={source}
          selected={row.kind === 'node' && source.id(row.node) === selectedId}
          tabStop={row.key === tabStop}
          onFocus={() => setFocused(row.key)}
          onAct={() => act(row)}
          onToggle={() => {
            if (row.kind === 'node') (row.open ? branches.close : branches.open)(row.node);
          }}
        />
      ))}
    </ul>
  );
}
