import { TextInput as MantineTextInput } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { fieldProps, type FieldProps } from './fieldProps';

type Native = Omit<ComponentPropsWithRef<'input'>, 'size' | 'color' | 'style' | 'value' | 'onChange' | 'required'>;

export interface TextInputProps extends FieldProps, Native {
  value: string;
  onChange: (value: string) => void;
}

export function TextInput({ label, hint, error, required, onChange, ...rest }: TextInputProps): ReactNode {
  const field = fieldProps({ label, hint, error, ...(required ? { required } : {}) });
  return <MantineTextInput {...field} {...rest} onChange={(event) => onChange(event.target.value)} />;
}
