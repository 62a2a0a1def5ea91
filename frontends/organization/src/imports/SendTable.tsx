import { Button, DownloadLink, Form, Section, Select, useFileToSend, useMessages, useNavigate } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ImportKind } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import { refusalMessages } from './faultMessages';
import { importKinds, importMessages } from './importMessages';
import { IMPORTED } from './imported';

/** The three steps of an import; the third is the page that opens. */
export function SendTable({ organizationId }: { organizationId: string }): ReactNode {
  const messages = useMessages(importMessages);
  const kinds = useMessages(importKinds);
  const refusals = useMessages(refusalMessages);
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>('MEMBERS');
  const about = `kind=${kind}&organizationId=${organizationId}`;
  const table = useFileToSend({
    label: messages.file,
    placeholder: messages.choose,
    accept: '.xlsx,.csv,.txt',
    required: true,
    refused: (code) => (code === 'REQUIRED' ? messages.needFile : termOf(refusals, code)),
  });
  const send = async (): Promise<void> => {
    const sent = await table.send<{ id: string }>(`/files/organization/imports?${about}`);
    if (sent) void navigate({ to: '/imports/$importId', params: { importId: sent.id } });
  };
  return (
    <Section title={messages.steps}>
      <Form
        onSubmit={() => void send()}
        actions={
          <Button kind="primary" type="submit" loading={table.busy}>
            {messages.send}
          </Button>
        }
      >
        <p className="og-import-step">{messages.step1}</p>
        <div className="og-import-kind">
          <Select
            label={messages.kind}
            value={kind}
            onChange={setKind}
            options={IMPORTED.map((value) => ({ value, label: kinds[value] }))}
          />
          <DownloadLink href={`/files/organization/imports/template?${about}`}>{messages.template}</DownloadLink>
        </div>
        <p className="og-import-step">{messages.step2}</p>
        {table.fields}
        <p className="og-import-step">{messages.step3}</p>
      </Form>
    </Section>
  );
}
