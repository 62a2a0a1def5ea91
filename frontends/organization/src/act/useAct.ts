import { inputErrorsOf, useErrorMessage, useMutation, useToast, type TypedDocumentNode } from '@capuy/web';
import { useFieldErrorText } from './useFieldErrorText';

export interface Act<Input> {
  /** Sends the change; true once it is done. */
  run: (input: Input) => Promise<boolean>;
  busy: boolean;
  /** Why the server refused a field of the input. */
  errorOf: (path: string) => string | undefined;
}

/** One change of the graph from a form: says that it is done, or why not, beside the field where that is known. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, done: string): Act<Input> {
  const toast = useToast();
  const explain = useErrorMessage();
  const textOf = useFieldErrorText();
  const [{ fetching, error }, send] = useMutation<Data, { input: Input }>(document);
  const refused = new Map(inputErrorsOf(error).map(({ path, code }) => [path.replace(/^input\./, ''), code]));
  const run = async (input: Input): Promise<boolean> => {
    const answer = await send({ input });
    if (!answer.error) toast({ message: done });
    else if (inputErrorsOf(answer.error).length === 0) toast({ kind: 'error', message: explain(answer.error) });
    return !answer.error;
  };
  return { run, busy: fetching, errorOf: (path) => textOf(refused.get(path)) };
}
