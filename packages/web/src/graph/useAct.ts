import { useMutation, type TypedDocumentNode } from 'urql';
import { useToast } from '../toast/ToastContext';
import { inputErrorsOf, type InputError } from './inputErrorsOf';
import { useErrorMessage } from './useErrorMessage';

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

/** What a remote says of its own acts. */
export interface ActWords<Data> {
  /** Says that it is done. */
  tell: (data: Data | undefined) => void;
  /** The sentence for a refused field. */
  refused: (error: InputError) => string | undefined;
}

/** One change of the graph from a form: says that it is done, or why not, beside the field where that is known. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, words: ActWords<Data>): Act<Input, Data> {
  const toast = useToast();
  const explain = useErrorMessage();
  const [{ fetching, error }, send] = useMutation<Data, { input: Input }>(document);
  const errors = new Map(inputErrorsOf(error).map((each) => [each.path.replace(/^input\./, ''), each]));
  const ask = async (input: Input): Promise<Data | null> => {
    const answer = await send({ input });
    if (!answer.error) words.tell(answer.data);
    // Behind an open window a toast is not seen: the window says it itself.
    else if (inputErrorsOf(answer.error).length === 0 && !window.document.querySelector('dialog[open]')) {
      toast({ kind: 'error', message: explain(answer.error) });
    }
    return answer.error ? null : (answer.data ?? null);
  };
  const errorOf = (path: string): string | undefined => {
    const found = errors.get(path);
    return found && words.refused(found);
  };
  const refusal = error && errors.size === 0 ? explain(error) : undefined;
  return { ask, run: async (input) => (await ask(input)) !== null, busy: fetching, refusal, errorOf };
}
