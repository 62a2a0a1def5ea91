import type { DatabaseEnvironment, WebFolder } from '@capuy/local';

import type { Progress } from './progress.js';

/** What a command gets from the dispatcher. */
export interface CommandContext {
  /** The account it acts as; `system` unless `--as` names another. */
  readonly account: string;
  readonly json: boolean;
  /** URLs of the running system's databases, else of the outside ones, else of the embedded cluster, started for this command. */
  databases(): Promise<DatabaseEnvironment>;
  /** The secrets folder that belongs to them. */
  secrets(): Promise<string>;
  /** Folder that the gateway serves shell and remotes from, with the keys that sign what is in it. */
  webFolder(): Promise<WebFolder>;
  /** An argument that names a path, from where the person stands. */
  path(text: string): string;
  print(line: string): void;
  /** A bar on a terminal, plain lines elsewhere. */
  progress(title: string): Progress;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}
