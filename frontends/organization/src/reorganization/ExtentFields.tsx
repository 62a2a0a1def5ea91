import { Select, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { Extent } from '../lineage/LineageGraph';
import { extents as extentTerms } from '../terms/lineageTerms';
import { extentKey, extentOf, type OperationState } from './DraftState';
import { operationMessages } from './operationMessages';

export interface ExtentFieldsProps {
  operation: OperationState;
  onChange: (part: Pick<OperationState, 'extents'>) => void;
}

const EXTENTS: readonly Extent[] = ['WHOLE', 'PART', 'NONE', 'UNKNOWN'];

/** How much of each source goes into each result, on both axes; folded away, since mostly everything goes. */
export function ExtentFields({ operation, onChange }: ExtentFieldsProps): ReactNode {
  const messages = useMessages(operationMessages);
  const terms = useMessages(extentTerms);
  const { kind, sources, survivor, created, extents } = operation;
  const results = survivor
    ? [{ id: survivor.id, name: survivor.printedName }]
    : created.map(({ key, name }) => ({ id: key, name: name.trim() || messages.unnamed }));
  if (sources.length === 0 || results.length === 0) return null;
  const dividing = kind === 'DIVIDE' || kind === 'SPLIT_OFF';
  const options = EXTENTS.map((value) => ({ value, label: terms[value] }));
  return (
    <details className="og-more" open={dividing || undefined}>
      <summary>{messages.extents}</summary>
      <p className="og-help">{messages.extentsHint}</p>
      {sources.map((from) =>
        results.map((to) => {
          const pair = extentOf(operation, from.id, to.id);
          const set = (part: Partial<typeof pair>): void =>
            onChange({ extents: { ...extents, [extentKey(from.id, to.id)]: { ...pair, ...part } } });
          return (
            <fieldset key={extentKey(from.id, to.id)} className="og-created">
              <legend>{messages.into(from.printedName, to.name)}</legend>
              <div className="og-row">
                <Select
                  label={messages.population}
                  value={pair.population}
                  onChange={(population) => set({ population })}
                  options={options}
                />
                <Select label={messages.area} value={pair.area} onChange={(area) => set({ area })} options={options} />
              </div>
            </fieldset>
          );
        }),
      )}
    </details>
  );
}
