import {
  Button,
  type CombinedError,
  DownloadLink,
  FileField,
  Form,
  inputErrorsOf,
  Section,
  Select,
  uploadFile,
  useErrorMessage,
  useMessages,
  useNavigate,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ImportKind } from '../generated/graphql';
import { ORDINARY_FILE, SecrecyFields, secrecyQuery, type SecrecyState } from '../secrecy/SecrecyFields';
import { termOf } from '../terms/Terms';
import { refusalMessages } from './faultMessages';
import { importKinds, importMessages } from './importMessages';
import { IMPORTED } from './imported';

/** The three steps of an import; the third is the page that opens. */
export function SendTable({ organizationId }: { organizationId: string }): ReactNode {
  const messages = useMessages(importMessages);
  const kinds = useMessages(importKinds);
  const refusals = useMessages(refusalMessages);
  const explain = useErrorMessage();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>('MEMBERS');
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [secrecy, setSecrecy] = useState<SecrecyState>(ORDINARY_FILE);
  const about = `kind=${kind}&organizationId=${organizationId}`;
  const send = async (): Promise<void> => {
    if (!file) {
      setError(messages.needFile);
      return;
    }
    setBusy(true);
    try {
      const { id } = await uploadFile<{ id: string }>(`/files/organization/imports?${about}${secrecyQuery(secrecy)}`, file);
      void navigate({ to: '/imports/$importId', params: { importId: id } });
    } catch (failure) {
      const [refused] = inputErrorsOf(failure as CombinedError);
      if (refused?.code === 'MARKED_SECRET') setSecrecy((before) => ({ ...before, asked: true }));
      setError(refused ? termOf(refusals, refused.code) : explain(failure as CombinedError));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={messages.steps}>
      <Form
        onSubmit={() => void send()}
        actions={
          <Button kind="primary" type="submit" loading={busy}>
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
        <FileField
          label={messages.file}
          placeholder={messages.choose}
          accept=".xlsx,.csv,.txt"
          required
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setSecrecy(ORDINARY_FILE);
            setError(undefined);
          }}
          error={error}
        />
        <SecrecyFields value={secrecy} onChange={setSecrecy} />
        <p className="og-import-step">{messages.step3}</p>
      </Form>
    </Section>
  );
}
