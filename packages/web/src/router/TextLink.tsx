import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

function Anchor({ className, ...rest }: ComponentPropsWithRef<'a'>): ReactNode {
  return <a className={className ? `cp-link ${className}` : 'cp-link'} {...rest} />;
}

/** A link in a text or a cell: `<TextLink to="/members/$id" params={{ id }}>`. */
export const TextLink = createLink(Anchor);
