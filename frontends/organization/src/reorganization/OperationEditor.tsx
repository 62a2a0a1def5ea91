import { Button, Select, TextInput, useFormat, useMessages } from '@capuy/web';
import { useId, type ReactNode } from 'react';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { operations } from '../terms/lineageTerms';
import { useTypeName } from '../terms/useTypeName';
import { CreatedList } from './CreatedList';
import { useDraft } from './DraftContext';
import { draftMessages } from './draftMessages';
import type { OperationState } from './DraftState';
import { ExtentFields } from './ExtentFields';
import { operationHints, operationMessages } from './operationMessages';
import { OPERATION_SHAPES } from './operationShape';
import { ParentField } from './ParentField';
import { SourceList } from './SourceList';
import { useFieldError } from './useFieldError';

/** The card of one operation: only what its kind asks for. */
export function OperationEditor({ operation, index }: { operation: OperationState; index: number }): ReactNode {
  const messages = useMessages(operationMessages);
  const draft = useMessages(draftMessages);
  const names = useMessages(operations);
  const hints = useMessages(operationHints);
  const format = useFormat();
  const id = useId();
  const { state, dispatch, types } = useDraft();
  const errorOf = useFieldError();
  const typeName = useTypeName();
  const { key, kind } = operation;
  const shape = OPERATION_SHAPES[kind];
  const path = `operations.${index}`;
  const change = (part: Partial<Omit<OperationState, 'key' | 'kind'>>): void => dispatch({ type: 'change', key, part });
  return (
    <section className="og-operation" aria-labelledby={id}>
      <div className="og-operation-head">
        <h3 id={id}>{draft.item(format.number(index + 1), names[kind])}</h3>
        <Button kind="quiet" onClick={() => dispatch({ type: 'remove', key })}>
          {draft.remove}
        </Button>
      </div>
      <p className="og-help">{hints[kind]}</p>
      {state.decisions.length > 1 ? (
        <Select
          label={draft.restsOn}
          required
          value={operation.decision}
          error={errorOf(`${path}.decision`)}
          onChange={(decision) => change({ decision })}
          options={state.decisions.map((one, at) => ({
            value: one.key,
            label: one.number.trim() || draft.decisionNumber(format.number(at + 1)),
          }))}
        />
      ) : null}
      {shape.sources[1] > 0 ? <SourceList operation={operation} path={path} onChange={change} /> : null}
      {shape.asks === 'survivor' ? (
        <OrganizationPicker
          label={messages.survivor}
          required
          asOf={state.effectiveOn || null}
          {...(state.root ? { underId: state.root.id } : {})}
          value={operation.survivor}
          error={errorOf(`${path}.results.0`)}
          onChange={(survivor) => change({ survivor })}
        />
      ) : null}
      {shape.asks === 'name' ? (
        <TextInput
          label={messages.newName}
          hint={messages.nameHint}
          required
          value={operation.name}
          error={errorOf(`${path}.results.0.name`)}
          onChange={(name) => change({ name })}
        />
      ) : null}
      {shape.asks === 'type' ? (
        <Select
          label={messages.newType}
          required
          value={operation.typeCode}
          placeholder={messages.choose}
          error={errorOf(`${path}.results.0.typeCode`)}
          onChange={(typeCode) => change({ typeCode })}
          options={types.map((type) => ({ value: type.code, label: typeName(type) }))}
        />
      ) : null}
      {shape.asks === 'parent' ? (
        <ParentField
          label={messages.newParent}
          value={operation.parent}
          error={errorOf(`${path}.results.0.parentId`)}
          onChange={(parent) => change({ parent })}
        />
      ) : null}
      {shape.created[1] > 0 ? <CreatedList operation={operation} path={path} onChange={change} /> : null}
      {shape.extents ? <ExtentFields operation={operation} onChange={change} /> : null}
    </section>
  );
}
