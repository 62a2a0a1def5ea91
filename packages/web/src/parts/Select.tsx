import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldProps, type FieldProps } from './fieldProps';

export interface SelectOption<Value extends string = string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  /** An entry for “none chosen”; without it one of the options always is. */
  placeholder?: string;
  disabled?: boolean;
}

/** The browser's own list: right on every phone and with every keyboard. For long lists use `Picker`. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { value, onChange, options, placeholder, disabled = false, ...field } = props;
  const data = placeholder === undefined ? options : [{ value: '', label: placeholder }, ...options];
  return (
    <NativeSelect
      {...fieldProps(field)}
      disabled={disabled}
      value={value}
      data={[...data]}
      onChange={(event) => onChange(event.target.value as Value)}
    />
  );
}
