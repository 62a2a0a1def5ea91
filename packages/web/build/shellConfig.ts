import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { documentsPlugin } from './documentsPlugin.ts';
import { sharedByShell } from './shared.ts';

/** The Vite configuration of the shell, the only host. The gateway replaces `__CSP_NONCE__` in each page it sends. */
export function defineShellConfig(root: string): UserConfig {
  return {
    root,
    base: '/',
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react(), federation({ name: 'shell', remotes: {}, dts: false, shared: sharedByShell() }), documentsPlugin(root)],
    build: { target: 'es2022', modulePreload: false, sourcemap: true, emptyOutDir: true },
  };
}
