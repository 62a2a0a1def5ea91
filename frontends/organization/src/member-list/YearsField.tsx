import { TextInput } from '@capuy/web';
import { useState, type ReactNode } from 'react';

export interface YearsFieldProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A year or a number of years; taken when one leaves the field or presses Enter. */
export function YearsField({ label, value, onChange }: YearsFieldProps): ReactNode {
  const [typed, setTyped] = useState({ text: value?.toString() ?? '', from: value });
  // A value from outside (back button, a condition removed) replaces what was typed.
  const text = typed.from === value ? typed.text : (value?.toString() ?? '');
  const take = (): void => {
    const next = /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      value={text}
      onChange={(next) => setTyped({ text: next, from: value })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
