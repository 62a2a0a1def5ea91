import { FileInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import { fieldProps, type FieldProps } from '../parts/fieldProps';

export interface FileFieldProps extends FieldProps {
  value: File | null;
  onChange: (file: File | null) => void;
  /** Media types and endings offered: `image/jpeg,.xlsx`. The service looks at the bytes. */
  accept: string;
  placeholder: string;
  disabled?: boolean;
}

/** One file of this device; on a phone the camera is offered for images. */
export function FileField({ label, hint, error, required, value, onChange, ...rest }: FileFieldProps): ReactNode {
  const messages = useMessages(kitMessages);
  const field = fieldProps({ label, hint, error, ...(required ? { required } : {}) });
  return (
    <FileInput {...field} {...rest} value={value} onChange={onChange} clearable clearButtonProps={{ 'aria-label': messages.removeFile }} />
  );
}
