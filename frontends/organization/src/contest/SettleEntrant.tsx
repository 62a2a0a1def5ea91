import { ActDialog, Button, Select, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { SettleContestResultsDocument, type ContestResult, type EntrantLineFragment } from '../generated/graphql';
import { contestMessages, contestResults } from './contestMessages';

const RESULTS: readonly ContestResult[] = [
  'FIRST_PRIZE',
  'SECOND_PRIZE',
  'THIRD_PRIZE',
  'CONSOLATION_PRIZE',
  'RECOGNIZED',
  'NOT_RECOGNIZED',
];

export interface SettleEntrantProps {
  contestId: string;
  entrant: EntrantLineFragment;
  onDone: () => void;
}

/** The last round of an entrant and its result. */
export function SettleEntrant({ contestId, entrant, onDone }: SettleEntrantProps): ReactNode {
  const messages = useMessages(contestMessages);
  const results = useMessages(contestResults);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(String(entrant.round));
  const [result, setResult] = useState<ContestResult | ''>(entrant.result ?? '');
  const act = useAct(SettleContestResultsDocument, messages.settled);
  const submit = async (): Promise<void> => {
    const { id, version } = entrant;
    if (!(await act.run({ id: contestId, results: [{ id, version, round: Number(round), result: result || null }] }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.settle}
      </Button>
      {open ? (
        <ActDialog
          title={messages.settleOf(entrant.personName)}
          submit={messages.save}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Select
            label={messages.round}
            required
            value={round}
            onChange={setRound}
            options={[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: format.number(n) }))}
          />
          <Select
            label={messages.result}
            value={result}
            placeholder={messages.noResult}
            onChange={(value) => setResult(RESULTS.find((one) => one === value) ?? '')}
            options={RESULTS.map((value) => ({ value, label: results[value] }))}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
