import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldProps, type FieldProps } from './fieldProps';

export interface RadioGroupProps<Value extends string> extends FieldProps {
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[];
}

export function RadioGroup<Value extends string>({ value, onChange, options, ...field }: RadioGroupProps<Value>): ReactNode {
  return (
    <Radio.Group {...fieldProps(field)} value={value} onChange={(next) => onChange(next as Value)}>
      <Stack gap="xs" mt="xs">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} description={option.hint} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
