import { Section, TextLink, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { CountsQuery, MovementKind } from '../generated/graphql';
import { movementKinds } from '../terms/movementTerms';
import { countsMessages } from './countsMessages';
import { MembersBehind } from './MembersBehind';

type Changes = NonNullable<NonNullable<CountsQuery['memberChanges']>>;

export interface MemberFlowProps {
  underId: string;
  before: { day: string; total: number };
  after: { day: string; total: number };
  changes: Changes;
}

/** Biến động: what was, who came and how, who left and how, what is. Each figure opens its rows. */
export function MemberFlow({ underId, before, after, changes }: MemberFlowProps): ReactNode {
  const messages = useMessages(countsMessages);
  const words = useMessages(movementKinds);
  const format = useFormat();
  const sum = (list: Changes['came']): number => list.reduce((n, { count }) => n + count, 0);
  const behind = (kinds: MovementKind[], count: number): ReactNode => (
    <TextLink to="/movements" search={{ asOf: after.day, since: before.day, under: underId, kinds }}>
      {format.number(count)}
    </TextLink>
  );
  const stock = ({ day, total }: { day: string; total: number }): ReactNode => (
    <tr className="og-total">
      <th scope="row">{messages.has(format.day(day))}</th>
      <td className="cp-cell-end">
        <MembersBehind underId={underId} day={day} search={{}}>
          {format.number(total)}
        </MembersBehind>
      </td>
    </tr>
  );
  const part = (title: string, list: Changes['came']): ReactNode => (
    <>
      <tr className="og-total">
        <th scope="row">{title}</th>
        <td className="cp-cell-end">
          {list.length > 0
            ? behind(
                list.map(({ kind }) => kind),
                sum(list),
              )
            : format.number(0)}
        </td>
      </tr>
      {list.map(({ kind, count }) => (
        <tr key={kind}>
          <th scope="row" className="og-indent">
            {words[kind]}
          </th>
          <td className="cp-cell-end">{behind([kind], count)}</td>
        </tr>
      ))}
    </>
  );
  return (
    <Section title={messages.flow}>
      <table className="cp-table cp-table-plain og-compare">
        <caption className="cp-hidden">{messages.flow}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.content}</th>
            <th scope="col" className="cp-cell-end">
              {messages.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {stock(before)}
          {part(messages.cameTotal, changes.came)}
          {part(messages.leftTotal, changes.left)}
          {stock(after)}
        </tbody>
      </table>
    </Section>
  );
}
