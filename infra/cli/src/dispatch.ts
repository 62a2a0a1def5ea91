import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { StartupError } from '@capuy/local';

import { CommandError, UsageError } from './command-error.js';
import type { Command, CommandArguments } from './command.js';
import { requireCommand } from './policy/require-command.js';
import { commandNames, loadCommand } from './registry.js';
import { Session } from './session.js';

const COMMON: ParseArgsOptionsConfig = {
  as: { type: 'string', default: 'system' },
  json: { type: 'boolean', default: false },
  scratch: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

const COMMON_USAGE = `Options of every command:
  --as ACCOUNT  act as this account (default: system)
  --json        print one JSON object as the last line
  --scratch     use a throw-away database, removed at the end
  --help        show how the command is called`;

/** Runs the command line; the exit code is 0, 1 (refused or failed), 2 (wrong call) or 130 (interrupted). */
export async function dispatch(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    console.log(await listing());
    return name ? 0 : 2;
  }
  const command = await loadCommand(name);
  if (!command) {
    console.error(`There is no command "${name}".\n${await listing()}`);
    return 2;
  }
  try {
    const args = parse(command, rest);
    if (args.values['help']) {
      console.log(usageOf(command));
      return 0;
    }
    return await perform(command, args, signal);
  } catch (error) {
    if (signal.aborted) return 130;
    return explain(error, command);
  }
}

async function perform(command: Command, args: CommandArguments, signal: AbortSignal): Promise<number> {
  const { as: account, json, scratch } = args.values;
  const session = new Session({
    command: command.name,
    account: String(account),
    json: json === true,
    scratch: scratch === true,
    signal,
  });
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    const work = requireCommand(command.name, session).then(() => command.run(args, session));
    const result = await Promise.race([work, interrupted]);
    if (json) console.log(JSON.stringify(result));
    return 0;
  } finally {
    await session.close();
  }
}

function parse(command: Command, argv: readonly string[]): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function explain(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${usageOf(command)}`);
    return 2;
  }
  if (error instanceof CommandError || error instanceof StartupError) console.error(error.message);
  else console.error(error);
  return 1;
}

function usageOf({ summary, usage }: Command): string {
  return `pnpm capuy ${usage}\n  ${summary}\n${COMMON_USAGE}`;
}

async function listing(): Promise<string> {
  const commands = await Promise.all(commandNames().map(loadCommand));
  const lines = commands.map((command) => `  ${(command?.name ?? '').padEnd(16)} ${command?.summary ?? ''}`);
  return `pnpm capuy <command> [options]\n${lines.join('\n')}\n${COMMON_USAGE}`;
}
