import { Button as MantineButton, type ButtonProps as MantineButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';

export interface ButtonProps
  extends
    Pick<MantineButtonProps, 'leftSection' | 'rightSection' | 'fullWidth' | 'loading' | 'size'>,
    Omit<ComponentPropsWithoutRef<'button'>, 'color' | 'style'> {
  /** One `primary` a view at most; `danger` for what cannot be taken back. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  children: ReactNode;
}

const VARIANTS = { primary: 'filled', secondary: 'default', quiet: 'subtle', danger: 'outline' } as const;

export function Button({ kind = 'secondary', type = 'button', children, ...rest }: ButtonProps): ReactNode {
  return (
    <MantineButton type={type} variant={VARIANTS[kind]} {...rest}>
      {children}
    </MantineButton>
  );
}
