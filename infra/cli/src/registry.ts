import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Command } from './command.js';

const FOLDER = join(import.meta.dirname, 'commands');

/** The names of the commands, by their files. */
export function commandNames(): string[] {
  return readdirSync(FOLDER)
    .map((file) => /^([a-z-]+)\.js$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .toSorted();
}

export async function loadCommand(name: string): Promise<Command | undefined> {
  if (!commandNames().includes(name)) return undefined;
  const module = (await import(pathToFileURL(join(FOLDER, `${name}.js`)).href)) as { command: Command };
  return module.command;
}
