import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { documentsPlugin } from './documentsPlugin.ts';
import { sharedByRemote } from './shared.ts';
import { wholeSharedPlugin } from './wholeSharedPlugin.ts';

/** What `remote.json` says of a remote; `deploy-remote` copies it into `/remotes.json`. */
export interface RemoteDescription {
  /** Folder under `frontends/` and under `/remotes/`: lower case letters and digits. */
  name: string;
  title: { vi: string; en: string };
  /** One sentence for the home page. */
  summary: { vi: string; en: string };
  /** Where the shell shows it, such as `/organization`. */
  path: string;
  /** Whoever holds one of these functions sees the remote. Empty: everyone signed in. */
  functions: string[];
}

function descriptionPlugin(description: RemoteDescription): Plugin {
  return {
    name: 'capuy:remote',
    generateBundle() {
      const source = `${JSON.stringify({ ...description, expose: './module' }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'remote.json', source });
    },
  };
}

/**
 * The whole Vite configuration of a remote: `export default defineRemoteConfig(import.meta.dirname, {…})`.
 * Its files find each other relative to where they were loaded from, so a release may lie under any path.
 */
export function defineRemoteConfig(root: string, description: RemoteDescription): UserConfig {
  return {
    root,
    base: '',
    plugins: [
      wholeSharedPlugin(`${root}/src/module.tsx`, Object.keys(sharedByRemote())),
      react(),
      federation({
        name: description.name,
        filename: 'remoteEntry.js',
        manifest: true,
        dts: false,
        exposes: { './module': './src/module.tsx' },
        shared: sharedByRemote(),
      }),
      documentsPlugin(root),
      descriptionPlugin(description),
    ],
    build: {
      target: 'es2022',
      modulePreload: false,
      sourcemap: true,
      emptyOutDir: true,
      // There is no page of its own: a remote is only ever loaded by the shell.
      rolldownOptions: { input: `${root}/src/module.tsx`, preserveEntrySignatures: 'strict' },
    },
  };
}
