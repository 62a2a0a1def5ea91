import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run } from './run.mjs';

/** Every file that differs from the commit, with a hash of what it holds now. */
export async function workingTree() {
  const { code, output } = await run('git', ['status', '--porcelain', '-uall', '--no-renames']);
  if (code !== 0) return new Map();
  const lines = output.split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(3), `${line.slice(0, 2)} ${hash(join(ROOT, line.slice(3)))}`]));
}

/** Files whose state is another than before. */
export function changedSince(before, after) {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file));
}

function hash(path) {
  if (!existsSync(path) || !statSync(path).isFile()) return '';
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
