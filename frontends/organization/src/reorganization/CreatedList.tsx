import { Button, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useDraft } from './DraftContext';
import { newOrganization } from './newOperation';
import { NewOrganizationFields } from './NewOrganizationFields';
import { operationMessages } from './operationMessages';
import { OPERATION_SHAPES } from './operationShape';
import type { OperationPartProps } from './SourceList';

/** The organizations that an operation creates. */
export function CreatedList({ operation, path, onChange }: OperationPartProps): ReactNode {
  const messages = useMessages(operationMessages);
  const format = useFormat();
  const { state } = useDraft();
  const { key, kind, created } = operation;
  const [least, most] = OPERATION_SHAPES[kind].created;
  const next = Math.max(0, ...created.map((one) => Number(one.key.split('-')[1]))) + 1;
  return (
    <>
      {created.map((one, index) => (
        <fieldset key={one.key} className="og-created">
          <legend>{most === 1 ? messages.created : messages.createdNumber(format.number(index + 1))}</legend>
          <NewOrganizationFields
            value={one}
            path={`${path}.results.${index}`}
            onChange={(changed) => onChange({ created: created.map((other) => (other.key === one.key ? changed : other)) })}
          />
          {created.length > least ? (
            <Button kind="quiet" onClick={() => onChange({ created: created.filter((other) => other.key !== one.key) })}>
              {messages.removeCreated}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {created.length < most ? (
        <div>
          <Button onClick={() => onChange({ created: [...created, newOrganization(`${key}-${next}`, state.root)] })}>
            {messages.addCreated}
          </Button>
        </div>
      ) : null}
    </>
  );
}
