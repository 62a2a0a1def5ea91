import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export interface DownloadLinkProps {
  /** `/files/<service>/…`, with its query. */
  href: string;
  children: ReactNode;
  kind?: 'secondary' | 'quiet';
}

/** Saves a file that a service makes: the session's cookie goes along, nothing is held in the page. */
export function DownloadLink({ href, children, kind = 'secondary' }: DownloadLinkProps): ReactNode {
  return (
    <Button component="a" href={href} download variant={kind === 'quiet' ? 'subtle' : 'default'}>
      {children}
    </Button>
  );
}
