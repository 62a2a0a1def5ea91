import {
  Button,
  DayPicker,
  Dialog,
  Form,
  inputErrorsOf,
  Notice,
  Select,
  useClient,
  useErrorMessage,
  useMessages,
  useToday,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { isMissing } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import {
  LocalityPreviewDocument,
  ReorganizeLocalitiesDocument,
  type LocalityPreviewQuery,
  type PickedLocalityFragment,
} from '../generated/graphql';
import { firstChange, LOCALITY_OPERATIONS, toChangeInput, withOperation, type LocalityChange } from './LocalityChange';
import { localityActMessages } from './localityActMessages';
import { LocalityPreview } from './LocalityPreview';
import { LocalityResults } from './LocalityResults';
import { LocalitySources } from './LocalitySources';
import { localityOperations } from './localityTerms';

export interface ReorganizeLocalitiesProps {
  underId: string;
  /** Chosen already, where one comes from the page of a locality. */
  sources: readonly PickedLocalityFragment[];
  onDone: () => void;
  onClose: () => void;
}

/** One decision about localities: written, previewed, then applied. */
export function ReorganizeLocalities({ underId, sources, onDone, onClose }: ReorganizeLocalitiesProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const operations = useMessages(localityOperations);
  const textOf = useFieldErrorText();
  const explain = useErrorMessage();
  const client = useClient();
  const today = useToday();
  const [change, setChange] = useState(() => firstChange(sources, today));
  const [preview, setPreview] = useState<LocalityPreviewQuery['localityReorganizationPreview'] | null>(null);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useAct(ReorganizeLocalitiesDocument, messages.done);
  const input = toChangeInput(change);
  const edit = (next: LocalityChange): void => {
    setFailed('');
    setChange(next);
  };
  const look = async (): Promise<void> => {
    setTried(true);
    if (!input) return;
    setBusy(true);
    const { data, error } = await client.query(LocalityPreviewDocument, { input }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    if (data) setPreview(data.localityReorganizationPreview);
    // A preview refuses as applying does: the same codes, said in one place above the form.
    const refused = inputErrorsOf(error).map(({ code }) => textOf(code) ?? code);
    setFailed(refused.length > 0 ? [...new Set(refused)].join('. ') : error ? explain(error) : '');
  };
  const apply = async (): Promise<void> => {
    if (input && (await act.run(input))) onDone();
  };
  if (preview) {
    return (
      <Dialog
        title={messages.preview}
        open
        wide
        onClose={onClose}
        actions={
          <>
            <Button onClick={() => setPreview(null)} disabled={act.busy}>
              {messages.back}
            </Button>
            <Button kind="primary" onClick={() => void apply()} loading={act.busy}>
              {messages.apply}
            </Button>
          </>
        }
      >
        <LocalityPreview preview={preview} />
      </Dialog>
    );
  }
  const missing = (path: string): string | undefined => (tried && isMissing(change.decision, path) ? textOf('REQUIRED') : undefined);
  return (
    <Dialog title={messages.reorganize} open wide onClose={onClose}>
      <Form
        onSubmit={() => void look()}
        actions={
          <Button kind="primary" type="submit" loading={busy}>
            {messages.preview}
          </Button>
        }
      >
        {failed === '' ? null : (
          <Notice kind="error" live>
            {failed}
          </Notice>
        )}
        <Select
          label={messages.operation}
          required
          value={change.operation}
          onChange={(value) => edit(withOperation(change, LOCALITY_OPERATIONS.find((one) => one === value) ?? 'CONSOLIDATE'))}
          options={LOCALITY_OPERATIONS.map((value) => ({ value, label: operations[value] }))}
        />
        <LocalitySources underId={underId} change={change} onChange={edit} tried={tried} />
        <LocalityResults underId={underId} change={change} onChange={edit} tried={tried} />
        <DayPicker label={messages.on} required value={change.on} onChange={(on) => edit({ ...change, on })} />
        <DecisionFields required value={change.decision} onChange={(decision) => edit({ ...change, decision })} errorOf={missing} />
      </Form>
    </Dialog>
  );
}
