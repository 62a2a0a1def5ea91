import { DataTable, Empty, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import type { LocalityLinkLineFragment } from '../generated/graphql';
import { extents } from '../terms/lineageTerms';
import { LocalityLink } from './LocalityLink';
import { localityMessages } from './localityMessages';
import { localityOperations } from './localityTerms';

export interface LocalityLineageProps {
  predecessors: readonly LocalityLinkLineFragment[];
  successors: readonly LocalityLinkLineFragment[];
}

interface Row {
  link: LocalityLinkLineFragment;
  direction: string;
}

/** What it came from and what became of it; each link stands on its own day. */
export function LocalityLineage({ predecessors, successors }: LocalityLineageProps): ReactNode {
  const messages = useMessages(localityMessages);
  const operations = useMessages(localityOperations);
  const amounts = useMessages(extents);
  const format = useFormat();
  const rows: Row[] = [
    ...predecessors.map((link) => ({ link, direction: messages.predecessor })),
    ...successors.map((link) => ({ link, direction: messages.successor })),
  ];
  const columns = useMemo(() => columnsOf(messages, operations, amounts, format), [messages, operations, amounts, format]);
  return (
    <DataTable
      caption={messages.lineage}
      columns={columns}
      rows={rows}
      rowId={({ link }) => link.id}
      empty={<Empty title={messages.noLineage} />}
    />
  );
}

function columnsOf(
  messages: (typeof localityMessages)['vi'],
  operations: (typeof localityOperations)['vi'],
  amounts: (typeof extents)['vi'],
  format: Format,
): DataColumn<Row>[] {
  return [
    { id: 'direction', header: messages.direction, cell: ({ direction }) => direction },
    {
      id: 'name',
      header: messages.name,
      leading: true,
      cell: ({ link: { locality } }) => <LocalityLink locality={locality ?? null} {...(locality ? { day: locality.asOf } : {})} />,
    },
    { id: 'step', header: messages.step, cell: ({ link }) => operations[link.operation] },
    { id: 'area', header: messages.area, cell: ({ link }) => amounts[link.area] },
    { id: 'population', header: messages.population, cell: ({ link }) => amounts[link.population] },
    { id: 'day', header: messages.day, cell: ({ link }) => format.day(link.effectiveOn) },
    { id: 'decision', header: messages.decision, cell: ({ link }) => <DecisionLine decision={link.decision} /> },
  ];
}
