import { Checkbox as MantineCheckbox } from '@mantine/core';
import type { ReactNode } from 'react';

export interface CheckboxProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Checkbox({ label, hint, error, checked, onChange, disabled = false }: CheckboxProps): ReactNode {
  return (
    <MantineCheckbox
      label={label}
      description={hint}
      error={error}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
