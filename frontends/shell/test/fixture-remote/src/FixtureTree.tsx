import { TreeList, type TreeSource } from '@capuy/web';
import { useState, type ReactNode } from 'react';

interface FixtureNode {
  id: string;
  name: string;
  below: number;
}

const source: TreeSource<FixtureNode> = {
  id: ({ id }) => id,
  text: ({ name }) => name,
  hasChildren: ({ below }) => below > 0,
  children: (node, after) =>
    node.id === 'broken'
      ? Promise.reject(new Error('The fixture refuses.'))
      : Promise.resolve({
          nodes: [1, 2].map((index) => ({ id: `${node.id}.${after ?? ''}${index}`, name: `Đảng bộ xã ${after ?? ''}${index}`, below: 0 })),
          next: after ? null : 'b',
        }),
};

const roots: FixtureNode[] = [
  { id: 'a', name: 'Đảng bộ tỉnh A', below: 4 },
  { id: 'broken', name: 'Đảng bộ tỉnh B', below: 4 },
];

export function FixtureTree(): ReactNode {
  const [selected, setSelected] = useState<string | null>(null);
  return <TreeList label="Cây tổ chức" roots={roots} source={source} selectedId={selected} onSelect={({ id }) => setSelected(id)} />;
}
