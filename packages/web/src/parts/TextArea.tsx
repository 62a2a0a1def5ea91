import { Textarea as MantineTextarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldProps, type FieldProps } from './fieldProps';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
}

export function TextArea({ value, onChange, rows = 4, maxLength, ...field }: TextAreaProps): ReactNode {
  return (
    <MantineTextarea
      {...fieldProps(field)}
      rows={rows}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
