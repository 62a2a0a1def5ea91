import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Provider as GraphProvider, type Client } from 'urql';
import { LanguageProvider } from '../language/LanguageProvider';
import { ToastProvider } from '../toast/ToastProvider';
import { theme } from '../theme/theme';
import { pageNonce } from './pageNonce';

/** Everything a page of Cấp ủy số stands on; the shell puts it up once, remotes live inside it. */
export function CapuyProvider({ client, children }: { client: Client; children: ReactNode }): ReactNode {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={pageNonce}>
      <LanguageProvider>
        <GraphProvider value={client}>
          <ToastProvider>{children}</ToastProvider>
        </GraphProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
