import {
  ActDialog,
  Button,
  DayPicker,
  downloadFile,
  useErrorMessage,
  useMessages,
  useToast,
  useToday,
  type CombinedError,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { AuditPicker } from './AuditPicker';
import { auditFilterOf } from './auditFilterOf';
import type { AuditSearch } from './auditSearch';
import { incidentMessages } from './incidentMessages';
import { IncidentFiles, type FileState } from './IncidentFiles';
import { useAuditSearch } from './useAuditSearch';

export interface AuditService {
  /** As in its addresses. */
  service: string;
  name: string;
}

/**
 * Who did what with whose record in a window of time, to keep: one workbook of each service, since each has its own log. One
 * after the other, so that a large window never takes the whole machine.
 */
export function IncidentReport({ search, services }: { search: AuditSearch; services: readonly AuditService[] }): ReactNode {
  const messages = useMessages(incidentMessages);
  const today = useToday();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { accounts, persons, organizations } = useAuditSearch();
  const [asked, setAsked] = useState<AuditSearch | null>(null);
  const [states, setStates] = useState<Readonly<Record<string, FileState>>>({});
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (change: AuditSearch): void => setAsked((before) => ({ ...before, ...change }));
  const tell = (service: string, state: FileState): void => setStates((before) => ({ ...before, [service]: state }));
  const missing = (day: string | undefined): string | undefined => (tried && !day ? messages.required : undefined);
  const turned = Boolean(asked?.from && asked.until && asked.until < asked.from);

  const send = async (): Promise<void> => {
    setTried(true);
    if (!asked?.from || !asked.until || turned) return;
    setBusy(true);
    setStates({});
    const query = new URLSearchParams(auditFilterOf({ ...asked, act: '' }));
    let failed = false;
    for (const { service } of services) {
      try {
        tell(service, { kind: 'coming', bytes: 0 });
        await downloadFile(`/files/${service}/audit/incident?${query}`, (bytes) => tell(service, { kind: 'coming', bytes }));
        tell(service, { kind: 'saved' });
      } catch (error) {
        failed = true;
        tell(service, { kind: 'failed', why: errorMessage(error as CombinedError) });
      }
    }
    setBusy(false);
    if (!failed) toast({ message: messages.done });
  };

  return (
    <>
      <Button
        kind="secondary"
        onClick={() => {
          setAsked({ ...search, from: search.from ?? today, until: search.until ?? today });
          setStates({});
          setTried(false);
        }}
      >
        {messages.open}
      </Button>
      {asked ? (
        <ActDialog title={messages.title} submit={messages.make} busy={busy} onSubmit={() => void send()} onClose={() => setAsked(null)}>
          <p className="cp-hint">{messages.explain}</p>
          <DayPicker
            label={messages.from}
            required
            value={asked.from ?? ''}
            onChange={(from) => set({ from })}
            error={missing(asked.from)}
          />
          <DayPicker
            label={messages.until}
            required
            value={asked.until ?? ''}
            onChange={(until) => set({ until })}
            error={turned ? messages.turned : missing(asked.until)}
          />
          <AuditPicker
            label={messages.who}
            id={asked.account}
            name={asked.accountName}
            load={accounts}
            onChange={(item) => set({ account: item?.id ?? '', accountName: item?.name ?? '' })}
          />
          <AuditPicker
            label={messages.whose}
            id={asked.person}
            name={asked.personName}
            load={persons}
            onChange={(item) => set({ person: item?.id ?? '', personName: item?.name ?? '' })}
          />
          <AuditPicker
            label={messages.where}
            id={asked.organization}
            name={asked.organizationName}
            load={organizations}
            onChange={(item) => set({ organization: item?.id ?? '', organizationName: item?.name ?? '' })}
          />
          <IncidentFiles services={services} states={states} />
        </ActDialog>
      ) : null}
    </>
  );
}
