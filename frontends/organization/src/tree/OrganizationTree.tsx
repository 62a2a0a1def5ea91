import { Empty, Section, TreeList, useMessages, useNavigate, type TreeSource } from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import type { OrganizationTreeQuery, TreeLineFragment } from '../generated/graphql';
import { TreeLabel } from './TreeLabel';
import { treeMessages } from './treeMessages';
import { treePart } from './treePart';
import { useReadBranch } from './useReadBranch';

/** Everything directly below `root`, each level read when it is opened. */
export function OrganizationTree({ root }: { root: OrganizationTreeQuery['partyOrganization'] }): ReactNode {
  const messages = useMessages(treeMessages);
  const navigate = useNavigate();
  const readBranch = useReadBranch(root?.asOf ?? null);
  // The same tree read again in the background keeps what is open: only another root or day begins anew.
  // The same tree read again in the background keeps what is open: only another root or day begins anew.
  const [first, setFirst] = useState({ key: '', children: root?.children });
  const key = `${root?.id} ${root?.asOf}`;
  if (first.key !== key) setFirst({ key, children: root?.children });
  const source = useMemo<TreeSource<TreeLineFragment>>(
    () => ({
      id: ({ id }) => id,
      text: ({ printedName }) => printedName,
      label: labelOf,
      hasChildren: ({ childCount }) => childCount > 0,
      children: async ({ id }, after) =>
        // The first level has come with the page already.
        id === root?.id && after === null && first.children ? treePart(first.children) : readBranch(id, after),
    }),
    [root?.id, first, readBranch],
  );
  if (!root || root.state !== 'ACTIVE') return <Empty title={messages.missing}>{messages.missingText}</Empty>;
  return (
    <Section title={messages.tree(root.printedName)}>
      {root.children.nodes.length > 0 ? (
        <>
          <p className="og-help og-print-hidden">{messages.help}</p>
          <TreeList
            label={messages.tree(root.printedName)}
            roots={[root]}
            openRoots
            source={source}
            onSelect={({ id }) =>
              void navigate({ to: '/organizations/$organizationId', params: { organizationId: id }, search: ({ asOf }) => ({ asOf }) })
            }
          />
        </>
      ) : (
        <Empty title={messages.none} />
      )}
    </Section>
  );
}

function labelOf(node: TreeLineFragment): ReactNode {
  return <TreeLabel node={node} />;
}
