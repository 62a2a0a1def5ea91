import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { CountBlock } from './CountBlock';
import { countsMessages } from './countsMessages';
import { MembersBehind } from './MembersBehind';
import { useChange } from './useChange';

/** A block on two days: narrow enough to stand beside others, and on a phone. */
export function CompareTable({ block, days, underId }: { block: CountBlock; days: readonly string[]; underId: string }): ReactNode {
  const messages = useMessages(countsMessages);
  const format = useFormat();
  const change = useChange();
  return (
    <table className="cp-table cp-table-plain og-compare">
      <caption>{block.title}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.item}</th>
          {days.map((day) => (
            <th key={day} scope="col" className="cp-cell-end">
              {format.day(day)}
            </th>
          ))}
          <th scope="col" className="cp-cell-end">
            {messages.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ id, label, counts, search }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {days.map((day, at) => (
              <td key={day} className="cp-cell-end">
                <MembersBehind underId={underId} day={day} search={counts[at] ? search : null}>
                  {format.number(counts[at] ?? 0)}
                </MembersBehind>
              </td>
            ))}
            <td className="cp-cell-end">{change((counts.at(-1) ?? 0) - (counts[0] ?? 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
