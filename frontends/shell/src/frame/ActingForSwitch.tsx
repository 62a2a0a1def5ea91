import { useActingFor, useMessages } from '@capuy/web';
import { useId, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';

/** The one place where the viewer chooses in whose name they work. */
export function ActingForSwitch(): ReactNode {
  const id = useId();
  const messages = useMessages(shellMessages);
  const { actingFor, options, choose } = useActingFor();
  if (!actingFor) return <p className="sh-acting">{messages.noRole}</p>;
  return (
    <div className="sh-acting">
      <label htmlFor={id}>{messages.actingFor}</label>
      {options.length > 1 ? (
        <select id={id} value={actingFor.organizationId} onChange={(event) => choose(event.target.value)}>
          {options.map(({ organizationId, printedName }) => (
            <option key={organizationId} value={organizationId}>
              {printedName}
            </option>
          ))}
        </select>
      ) : (
        <output id={id}>{actingFor.printedName}</output>
      )}
    </div>
  );
}
