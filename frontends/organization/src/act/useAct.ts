import { type Act, type InputError, useAct as useGraphAct, useToast, type TypedDocumentNode } from '@capuy/web';
import { useTerms } from '../terms/useTerms';
import { useFieldErrorText } from './useFieldErrorText';
import { warnings } from './warnings';
import { warningsOf } from './warningsOf';

/** An act with this remote's words for refused fields, and with what the answer warns of. */
export function useAct<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, done: string): Act<Input, Data> {
  const toast = useToast();
  const textOf = useFieldErrorText();
  const warning = useTerms(warnings);
  /** Below a threshold nothing was done but the recording, so that is not called done. */
  const tell = (data: Data | undefined): void => {
    const codes = warningsOf(data);
    if (!codes.includes('VOTE_BELOW_THRESHOLD')) toast({ message: done });
    if (codes.length > 0) toast({ kind: 'info', message: codes.map(warning).join(' ') });
  };
  const refused = ({ code, params }: InputError): string | undefined => {
    const named = params['rule'] ?? params['organization'];
    const text = textOf(code);
    return text && typeof named === 'string' ? `${text} (${named})` : text;
  };
  return useGraphAct(document, { tell, refused });
}
