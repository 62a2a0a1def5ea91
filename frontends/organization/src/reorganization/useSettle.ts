import { useErrorMessage, useMessages, useMutation, useToast } from '@capuy/web';
import { useCallback } from 'react';
import { SettleReorganizationChoicesDocument, type SettleReorganizationChoicesInput } from '../generated/graphql';
import { choiceMessages } from './choiceMessages';

export type Settlement = Pick<SettleReorganizationChoicesInput, 'choices' | 'rules'>;

/** Settles choices of a draft by hand or by rule, and says how it went. */
export function useSettle(
  draft: { id: string; version: number },
  onChanged: (version?: number) => void,
): (settlement: Partial<Settlement>) => Promise<void> {
  const messages = useMessages(choiceMessages);
  const explain = useErrorMessage();
  const toast = useToast();
  const [, settle] = useMutation(SettleReorganizationChoicesDocument);
  const { id, version } = draft;
  return useCallback(
    async (settlement) => {
      const { data, error } = await settle({ input: { id, version, choices: [], rules: [], ...settlement } });
      toast(error ? { kind: 'error', message: explain(error) } : { message: messages.saved });
      onChanged(data?.settleReorganizationChoices.reorganization.version);
    },
    [id, version, settle, toast, explain, messages, onChanged],
  );
}
