import { useState, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { useMessages } from '../language/useMessages';
import { Button } from './Button';
import { kitMessages } from './kitMessages';

export interface Bar {
  id: string;
  label: string;
  value: number;
  /** A link in place of the plain label. */
  link?: ReactNode;
}

export interface BarListProps {
  title: string;
  bars: readonly Bar[];
  /** Column head of the figures, such as “Số đảng viên”. */
  unit?: string;
  decimals?: number;
}

/** Horizontal bars with their figures written out, and the same figures as a table. */
export function BarList({ title, bars, unit, decimals = 0 }: BarListProps): ReactNode {
  const messages = useMessages(kitMessages);
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const most = Math.max(...bars.map(({ value }) => value), 0) || 1;
  return (
    <figure className="cp-bars">
      <figcaption>
        <span>{title}</span>
        <Button kind="quiet" size="compact-sm" aria-pressed={asTable} onClick={() => setAsTable((before) => !before)}>
          {asTable ? messages.asChart : messages.asTable}
        </Button>
      </figcaption>
      {asTable ? (
        <table className="cp-table cp-table-plain">
          <caption className="cp-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.item}</th>
              <th scope="col" className="cp-cell-end">
                {unit ?? messages.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ id, label, link, value }) => (
              <tr key={id}>
                <td>{link ?? label}</td>
                <td className="cp-cell-end">{format.number(value, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul>
          {bars.map(({ id, label, link, value }) => (
            <li key={id}>
              <span className="cp-bar-label">{link ?? label}</span>
              <span className="cp-bar-value">{format.number(value, decimals)}</span>
              <span className="cp-bar-track" aria-hidden="true">
                <span style={{ width: `${(value / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
