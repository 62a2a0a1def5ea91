import type { SelectOption } from '@capuy/web';

/** A vocabulary as the entries of a list. */
export function optionsOf<Words extends Record<string, string>>(words: Words): SelectOption<keyof Words & string>[] {
  return Object.entries(words).map(([value, label]) => ({ value: value as keyof Words & string, label }));
}
