import { Button, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { bearsSector } from './classification';
import { useDraft } from './DraftContext';
import type { OperationState } from './DraftState';
import { operationMessages } from './operationMessages';
import { OPERATION_SHAPES } from './operationShape';
import { useFieldError } from './useFieldError';
import { withSource } from './withSource';

export interface OperationPartProps {
  operation: OperationState;
  /** Where the operation stands in the draft's input, such as `operations.0`. */
  path: string;
  onChange: (part: Partial<Omit<OperationState, 'key' | 'kind'>>) => void;
}

/** The organizations an operation happens to: found by name, listed, taken out again. */
export function SourceList({ operation, path, onChange }: OperationPartProps): ReactNode {
  const messages = useMessages(operationMessages);
  const { state, types } = useDraft();
  const errorOf = useFieldError();
  const { kind, sources } = operation;
  const single = OPERATION_SHAPES[kind].sources[1] === 1;
  return (
    <div className="og-sources">
      {sources.length > 0 ? (
        <ul className="og-picked" aria-label={messages.sources}>
          {sources.map(({ id, printedName }) => (
            <li key={id}>
              {printedName}
              <Button
                kind="quiet"
                size="compact-sm"
                aria-label={messages.removeSource(printedName)}
                onClick={() => onChange({ sources: sources.filter((one) => one.id !== id) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {single && sources.length > 0 ? null : (
        <OrganizationPicker
          label={single ? messages.pickSource : messages.addSource}
          required={sources.length === 0}
          asOf={state.effectiveOn || null}
          {...(state.root ? { underId: state.root.id } : {})}
          value={null}
          error={errorOf(`${path}.parts`) ?? errorOf(`${path}.results`)}
          onChange={(chosen) => {
            if (!chosen) return;
            const { id, printedName, type, parent, areaKind, branchKind } = chosen;
            // Below a base organization the sector is inherited, and stays so.
            const reportingSector = bearsSector(types.find(({ code }) => code === type.code)) ? chosen.reportingSector : null;
            const source = { id, printedName, typeCode: type.code, parent, areaKind, reportingSector, branchKind };
            onChange(withSource(operation, source, state.root));
          }}
        />
      )}
    </div>
  );
}
