import { defineMessages, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { PreviewLineFragment, ReorganizationQuery } from '../generated/graphql';
import { groupByParent } from './groupByParent';

const catalog = defineMessages(
  {
    before: 'Trước',
    after: 'Sau',
    below: (count: string) => `${count} tổ chức trực thuộc`,
    none: 'Không có tổ chức nào',
    STAYS: '',
    ESTABLISHED: 'thành lập mới',
    ENDS: 'kết thúc',
    MOVES: 'chuyển trực thuộc',
    RENAMED: 'đổi tên',
    FOLLOWS: 'đi theo',
  },
  {
    before: 'Before',
    after: 'After',
    below: (count: string) => `${count} directly below`,
    none: 'None',
    STAYS: '',
    ESTABLISHED: 'new',
    ENDS: 'ends',
    MOVES: 'moves',
    RENAMED: 'renamed',
    FOLLOWS: 'follows',
  },
);

export interface PreviewSidesProps {
  preview: NonNullable<NonNullable<ReorganizationQuery['reorganization']>['preview']>;
  root: { id: string; printedName: string } | null;
}

/** The tree around what changes, before and after, side by side; one above the other on a narrow window. */
export function PreviewSides({ preview, root }: PreviewSidesProps): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const side = (title: string, children: number, nodes: readonly PreviewLineFragment[]): ReactNode => (
    <div className="og-side">
      <h3>{title}</h3>
      {root ? (
        <p className="og-muted">
          {root.printedName}: {messages.below(format.number(children))}
        </p>
      ) : null}
      {nodes.length === 0 ? <p>{messages.none}</p> : null}
      {groupByParent(nodes).map(({ parentId, parentName, nodes: below }) => (
        <div key={parentId}>
          <p className="og-side-parent">{parentName}</p>
          <ul>
            {below.map((node) => (
              <li key={node.organizationId} className={`og-fate og-fate-${node.fate.toLowerCase()}`}>
                {node.printedName}
                {messages[node.fate] ? <em>{messages[node.fate]}</em> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
  return (
    <div className="og-sides">
      {side(messages.before, preview.childrenBefore, preview.before)}
      {side(messages.after, preview.childrenAfter, preview.after)}
    </div>
  );
}
