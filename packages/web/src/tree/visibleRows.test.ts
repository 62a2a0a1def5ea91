import { describe, expect, it } from 'vitest';
import type { TreeSource } from './TreeSource';
import type { Branch } from './useBranches';
import { visibleRows } from './visibleRows';

const source: TreeSource<string> = {
  id: (node) => node,
  text: (node) => node,
  hasChildren: (node) => node.startsWith('+'),
  children: () => Promise.resolve({ nodes: [] }),
};

function seen(branches: Record<string, Branch<string>>): string[] {
  const held = { of: (node: string) => branches[node], open: () => {}, close: () => {}, more: () => {} };
  return visibleRows(source, held, ['+a', 'b']).map((row) => `${row.level} ${row.kind === 'node' ? row.node : row.kind}`);
}

describe('the rows of a tree', () => {
  it('are the roots while everything is closed', () => {
    expect(seen({})).toEqual(['1 +a', '1 b']);
  });

  it('hold a loading branch, its nodes, and what remains of it', () => {
    const branch = { open: true, nodes: ['c'], next: null } as const;
    expect(seen({ '+a': { ...branch, nodes: [], state: 'loading' } })).toEqual(['1 +a', '2 loading', '1 b']);
    expect(seen({ '+a': { ...branch, state: 'ready' } })).toEqual(['1 +a', '2 c', '1 b']);
    expect(seen({ '+a': { ...branch, state: 'ready', next: 'x' } })).toEqual(['1 +a', '2 c', '2 more', '1 b']);
    expect(seen({ '+a': { ...branch, state: 'failed' } })).toEqual(['1 +a', '2 c', '2 failed', '1 b']);
  });

  it('leave out what is below a closed node', () => {
    expect(seen({ '+a': { open: false, state: 'ready', nodes: ['c'], next: null } })).toEqual(['1 +a', '1 b']);
  });
});
