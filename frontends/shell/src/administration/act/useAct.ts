import { type Act, useAct as useGraphAct, useMessages, useToast, type TypedDocumentNode } from '@capuy/web';
import { fieldErrors } from './fieldErrors';

/** An act with the administration's words for refused fields. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, done: string): Act<Input, Data> {
  const toast = useToast();
  const texts: Readonly<Record<string, string>> & { OTHER: string } = useMessages(fieldErrors);
  return useGraphAct(document, { tell: () => toast({ message: done }), refused: ({ code }) => texts[code] ?? texts.OTHER });
}
