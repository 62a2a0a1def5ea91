import { useCallback } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { useDraft } from './DraftContext';

/** The sentence beside a field, found by its path in the input; undefined where nothing is wrong. */
export function useFieldError(): (path: string) => string | undefined {
  const { errors } = useDraft();
  const textOf = useFieldErrorText();
  return useCallback((path) => textOf(errors[path]), [errors, textOf]);
}
