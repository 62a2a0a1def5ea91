import { BarList, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberTableFragment } from '../generated/graphql';
import { CompareTable } from './CompareTable';
import type { CountBlock } from './CountBlock';
import { countsMessages } from './countsMessages';
import { MembersBehind } from './MembersBehind';
import { useCountBlocks } from './useCountBlocks';

/** Members by what they are: bars for one day, a table with the change for two. */
export function MemberBlocks({ underId, tables }: { underId: string; tables: readonly MemberTableFragment[] }): ReactNode {
  const messages = useMessages(countsMessages);
  const format = useFormat();
  const blocks = useCountBlocks(tables);
  const days = tables.map(({ day }) => day);
  const all = tables.map(({ day, total }) => (
    <div key={day}>
      <dt>{messages.has(format.day(day))}</dt>
      <dd>
        <MembersBehind underId={underId} day={day} search={{}}>
          {format.number(total)}
        </MembersBehind>
      </dd>
    </div>
  ));
  return (
    <Section title={messages.members}>
      <dl className="og-tiles">{all}</dl>
      <div className={days.length > 1 ? 'og-charts og-charts-wide' : 'og-charts'}>
        {blocks.map((block) => (
          <div key={block.id}>
            <Block block={block} days={days} underId={underId} />
            {block.note ? <p className="og-muted">{block.note}</p> : null}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Block({ block, days, underId }: { block: CountBlock; days: readonly string[]; underId: string }): ReactNode {
  const messages = useMessages(countsMessages);
  const { title, rows } = block;
  if (rows.length === 0) return <h3>{title}</h3>;
  if (days.length > 1 && rows.every(({ counts }) => counts.length === days.length)) {
    return <CompareTable block={block} days={days} underId={underId} />;
  }
  const bars = rows.map(({ id, label, counts, search }) => ({
    id,
    label,
    value: counts.at(-1) ?? 0,
    link: (
      <MembersBehind underId={underId} day={days.at(-1) ?? ''} search={search}>
        {label}
      </MembersBehind>
    ),
  }));
  return <BarList title={title} unit={messages.unit} bars={bars} />;
}
