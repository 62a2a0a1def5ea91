import { TextLink, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { LocalityFiguresQuery, LocalityRatioLineFragment } from '../generated/graphql';
import { localityMessages } from './localityMessages';
import type { LocalitySearch } from './localitySearch';

type Counts = NonNullable<LocalityFiguresQuery['localityCounts']>;

/** Figures of the day; each leads to its rows in the list below. */
export function LocalityTiles({ counts }: { counts: Counts }): ReactNode {
  const messages = useMessages(localityMessages);
  const format = useFormat();
  const { localities, heads, headIsMember, secretaryIsHead } = counts;
  const percent = (value: number): string => `${format.number(value, 2)} %`;
  const tile = (label: string, value: number, head: LocalitySearch['head'], ratio?: LocalityRatioLineFragment): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd>
        <TextLink
          to="/localities"
          search={({ asOf }) => ({ asOf, ...(head ? { head } : {}) })}
          aria-label={`${messages.seeRows(label)}: ${format.number(value)}`}
        >
          {format.number(value)}
        </TextLink>
        {ratio ? (
          <span className="og-tile-note">
            {ratio.percent === null || ratio.percent === undefined ? null : messages.ofAll(percent(ratio.percent), format.number(ratio.of))}
            {ratio.baseline ? (
              <span title={messages.source(ratio.baseline.source)}>
                {messages.baseline(percent(ratio.baseline.value), format.day(ratio.baseline.day))}
                {points(ratio.aboveBaseline)}
              </span>
            ) : null}
            {ratio.target ? (
              <span title={messages.source(ratio.target.source)}>
                {messages.target(percent(ratio.target.value))}
                {points(ratio.aboveTarget)}
              </span>
            ) : null}
          </span>
        ) : null}
      </dd>
    </div>
  );
  const points = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : `: ${messages.points(`${value > 0 ? '+' : ''}${format.number(value, 2)}`)}`;
  const sources = [headIsMember, secretaryIsHead].flatMap(({ baseline, target }) => [baseline?.source ?? [], target?.source ?? []].flat());
  return (
    <>
      <dl className="og-tiles og-tiles-wide">
        {tile(messages.all, localities, undefined)}
        {tile(messages.withoutHead, localities - heads, 'NONE')}
        {tile(messages.headIsMember, headIsMember.count, 'MEMBER', headIsMember)}
        {tile(messages.secretaryIsHead, secretaryIsHead.count, 'SECRETARY', secretaryIsHead)}
      </dl>
      <p className="og-muted">
        {messages.computed} {[...new Set(sources)].map((source) => `${messages.source(source)}.`).join(' ')}
      </p>
    </>
  );
}
