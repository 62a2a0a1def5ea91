import { inputErrorsOf, useErrorMessage, useMessages, useMutation, useToast, type TypedDocumentNode } from '@capuy/web';
import { fieldErrors } from './fieldErrors';

export interface Act<Input> {
  /** Sends the change; true once it is done. */
  run: (input: Input) => Promise<boolean>;
  busy: boolean;
  /** Why the whole of it was refused; absent where it is a field's matter. */
  refusal: string | undefined;
  /** Why a field was refused. */
  errorOf: (path: string) => string | undefined;
}

/** One change from a form: says that it is done, or why not, beside the field where that is known. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, done: string): Act<Input> {
  const toast = useToast();
  const explain = useErrorMessage();
  const texts = useMessages(fieldErrors);
  const [{ fetching, error }, send] = useMutation<Data, { input: Input }>(document);
  const refused = new Map(inputErrorsOf(error).map(({ path, code }) => [path.replace(/^input\./, ''), code]));
  return {
    run: async (input) => {
      const answer = await send({ input });
      if (!answer.error) toast({ message: done });
      return !answer.error;
    },
    busy: fetching,
    refusal: error && refused.size === 0 ? explain(error) : undefined,
    errorOf: (path) => {
      const code = refused.get(path);
      return code === undefined ? undefined : ((texts as Readonly<Record<string, string>>)[code] ?? texts.OTHER);
    },
  };
}
