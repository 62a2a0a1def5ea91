import type { ParseArgsOptionsConfig } from 'node:util';

import type { CommandContext } from './command-context.js';

export interface CommandArguments {
  /** By long name, as node:util parses them. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * One command of the administration CLI. A module of `commands/` exports it as `command`; the file is named after it,
 * and that is all the registration there is.
 */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `pnpm capuy `, with a line for each option of its own. */
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** The result is what `--json` prints as the last line. Throw UsageError for a wrong call, CommandError for a refusal. */
  run(args: CommandArguments, context: CommandContext): Promise<object>;
}
