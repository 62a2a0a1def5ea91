import { inputErrorsOf, useErrorMessage, useMutation, useToast, type TypedDocumentNode } from '@capuy/web';
import { useTerms } from '../terms/useTerms';
import { useFieldErrorText } from './useFieldErrorText';
import { warnings } from './warnings';
import { warningsOf } from './warningsOf';

export interface Act<Input, Data = unknown> {
  /** The same, with what the server answered; null where it refused. */
  ask: (input: Input) => Promise<Data | null>;
  /** Sends the change; true once it is done. */
  run: (input: Input) => Promise<boolean>;
  busy: boolean;
  /** Why the server refused the whole of it, for the window that asked; absent where it is a field's matter. */
  refusal: string | undefined;
  /** Why the server refused a field of the input. */
  errorOf: (path: string) => string | undefined;
}

/** One change of the graph from a form: says that it is done, or why not, beside the field where that is known. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, done: string): Act<Input, Data> {
  const toast = useToast();
  const explain = useErrorMessage();
  const textOf = useFieldErrorText();
  const [{ fetching, error }, send] = useMutation<Data, { input: Input }>(document);
  const warning = useTerms(warnings);
  const refused = new Map(inputErrorsOf(error).map((refusal) => [refusal.path.replace(/^input\./, ''), refusal]));
  /** Below a threshold nothing was done but the recording, so that is not called done. */
  const tell = (data: Data | undefined): void => {
    const codes = warningsOf(data);
    if (!codes.includes('VOTE_BELOW_THRESHOLD')) toast({ message: done });
    if (codes.length > 0) toast({ kind: 'info', message: codes.map(warning).join(' ') });
  };
  const ask = async (input: Input): Promise<Data | null> => {
    const answer = await send({ input });
    if (!answer.error) tell(answer.data);
    // Behind an open window a toast is not seen: the window says it itself.
    else if (inputErrorsOf(answer.error).length === 0 && !window.document.querySelector('dialog[open]')) {
      toast({ kind: 'error', message: explain(answer.error) });
    }
    return answer.error ? null : (answer.data ?? null);
  };
  const errorOf = (path: string): string | undefined => {
    const refusal = refused.get(path);
    const named = refusal?.params['rule'] ?? refusal?.params['organization'];
    const text = textOf(refusal?.code);
    return text && typeof named === 'string' ? `${text} (${named})` : text;
  };
  const refusal = error && refused.size === 0 ? explain(error) : undefined;
  return { ask, run: async (input) => (await ask(input)) !== null, busy: fetching, refusal, errorOf };
}
