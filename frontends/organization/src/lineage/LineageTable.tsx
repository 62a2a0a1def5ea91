import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import { OrganizationLink } from '../links/OrganizationLink';
import { extents, operations } from '../terms/lineageTerms';
import { useTerms, type Term } from '../terms/useTerms';
import type { DecidedLink } from './LineageGraph';
import { lineageMessages } from './lineageMessages';

export interface LineageTableProps {
  names: ReadonlyMap<string, string>;
  links: readonly DecidedLink[];
}

/** Every link of a lineage, in the order of time. */
export function LineageTable({ names, links }: LineageTableProps): ReactNode {
  const messages = useMessages(lineageMessages);
  const extent = useMessages(extents);
  const operation = useTerms(operations);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, extent, operation, format, names), [messages, extent, operation, format, names]);
  const inTime = links.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  return (
    <DataTable
      caption={messages.table}
      columns={columns}
      rows={inTime}
      rowId={(link) => `${link.fromId} ${link.toId} ${link.effectiveOn}`}
    />
  );
}

function columnsOf(
  messages: (typeof lineageMessages)['vi'],
  extent: (typeof extents)['vi'],
  operation: Term,
  format: Format,
  names: ReadonlyMap<string, string>,
): DataColumn<DecidedLink>[] {
  const organization = (id: string, day: string): ReactNode => (
    <OrganizationLink organization={{ id, printedName: names.get(id) ?? id }} day={day} />
  );
  return [
    { id: 'from', header: messages.from, cell: (link) => organization(link.fromId, dayBefore(link.effectiveOn)) },
    { id: 'to', header: messages.to, cell: (link) => organization(link.toId, link.effectiveOn) },
    { id: 'operation', header: messages.operation, cell: (link) => operation(link.operation) },
    { id: 'area', header: messages.area, cell: (link) => extent[link.area] },
    { id: 'population', header: messages.population, cell: (link) => extent[link.population] },
    { id: 'day', header: messages.day, cell: (link) => format.day(link.effectiveOn) },
    { id: 'decision', header: messages.decision, cell: (link) => <DecisionLine decision={link.decision} /> },
  ];
}
