import type { ReactNode } from 'react';

/** What every field has: a visible label, a hint, an error that the label's field is marked with. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
}

export function fieldProps({ label, hint, error, required }: FieldProps): {
  label: ReactNode;
  description: ReactNode;
  error: ReactNode;
  required: boolean;
} {
  return { label, description: hint, error, required: required ?? false };
}
