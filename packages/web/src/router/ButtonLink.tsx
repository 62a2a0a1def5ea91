import { Button as MantineButton } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

interface ButtonAnchorProps extends Omit<ComponentPropsWithRef<'a'>, 'style' | 'color'> {
  kind?: 'primary' | 'secondary' | 'quiet';
}

const VARIANTS = { primary: 'filled', secondary: 'default', quiet: 'subtle' } as const;

function ButtonAnchor({ kind = 'secondary', ...rest }: ButtonAnchorProps): ReactNode {
  return <MantineButton component="a" variant={VARIANTS[kind]} {...rest} />;
}

/** A link that looks like a button, for going somewhere (never for doing something). */
export const ButtonLink = createLink(ButtonAnchor);
