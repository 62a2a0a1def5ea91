import { Notice, Progress, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { AuditService } from './IncidentReport';
import { incidentMessages } from './incidentMessages';

export type FileState = { kind: 'coming'; bytes: number } | { kind: 'saved' } | { kind: 'failed'; why: string };

export interface IncidentFilesProps {
  services: readonly AuditService[];
  /** By service; one that was not asked yet is not there. */
  states: Readonly<Record<string, FileState>>;
}

/** What has come of each service's file. How large it becomes is not known before it is whole. */
export function IncidentFiles({ services, states }: IncidentFilesProps): ReactNode {
  const messages = useMessages(incidentMessages);
  const format = useFormat();
  return services.map(({ service, name }) => {
    const state = states[service];
    if (!state) return null;
    if (state.kind === 'failed')
      return (
        <Notice key={service} kind="error" title={messages.failed(name)} live>
          {state.why} {messages.shorter}
        </Notice>
      );
    const detail = state.kind === 'saved' ? messages.saved : messages.coming(format.number(Math.round(state.bytes / 102_400) / 10));
    return <Progress key={service} label={name} value={state.kind === 'saved' ? 1 : null} detail={detail} />;
  });
}
