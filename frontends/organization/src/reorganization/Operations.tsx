import { defineMessages, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import type { OperationLineFragment } from '../generated/graphql';
import { extents, operations as operationTerms } from '../terms/lineageTerms';

const catalog = defineMessages(
  {
    into: 'thành',
    extent: (area: string, population: string) => `diện tích ${area}, dân số ${population}`,
    under: (name: string) => `trực thuộc ${name}`,
    decision: 'Quyết định',
  },
  {
    into: 'into',
    extent: (area: string, population: string) => `area ${area}, population ${population}`,
    under: (name: string) => `under ${name}`,
    decision: 'Decision',
  },
);

/** Every operation in words, with its decision: once where all rest on the same. */
export function Operations({ operations }: { operations: readonly OperationLineFragment[] }): ReactNode {
  const messages = useMessages(catalog);
  const names = useMessages(operationTerms);
  const extent = useMessages(extents);
  const format = useFormat();
  const [first] = operations;
  const single = operations.every(({ decision }) => decision?.id === first?.decision?.id);
  return (
    <>
      {single && first ? (
        <p>
          {messages.decision}: <DecisionLine decision={first.decision} />
        </p>
      ) : null}
      <ol className="og-operations">
        {operations.map(({ id, ordinal, kind, decision, results, parts }) => (
          <li key={id}>
            <strong>
              {format.number(ordinal + 1)}. {names[kind]}
            </strong>
            {parts.length > 0 ? (
              <ul>
                {parts.map((part) => (
                  <li key={`${part.fromId} ${part.toId ?? ''}`}>
                    {part.fromName}
                    {part.toName ? ` → ${part.toName}` : ''}
                    {part.toName && (part.area !== 'WHOLE' || part.population !== 'WHOLE') ? (
                      <span className="og-muted"> ({messages.extent(extent[part.area], extent[part.population])})</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
            {results.length > 0 ? (
              <ul>
                {results.map((result) => (
                  <li key={result.organizationId}>{resultLine(result, messages.under)}</li>
                ))}
              </ul>
            ) : null}
            {single ? null : (
              <p className="og-muted">
                {messages.decision}: <DecisionLine decision={decision} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What becomes of one organization: its name today, its new one, what it stands under. */
function resultLine(result: OperationLineFragment['results'][number], under: (name: string) => string): string {
  const { currentName, name, parentName } = result;
  const named = [currentName, name === currentName ? null : name].filter(Boolean).join(' → ');
  return [named, parentName ? under(parentName) : null].filter(Boolean).join(', ');
}
