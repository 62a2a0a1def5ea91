import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ROOT } from './run.mjs';

/** Folders of the workspace, each after what it builds on: generated files flow down this list. */
const ROOMS = ['packages/*', 'services/*', 'gateway', 'frontends/*', 'infra/*', 'tests/*'];
const NOT_OURS = new Set(['node_modules', 'dist', 'peers', '.turbo']);

/** Every package of the workspace: its folder (relative), scripts and test files. */
export function packages() {
  return ROOMS.flatMap(folders)
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => {
      const { scripts = {} } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
      return { folder, scripts, tests: testsIn(join(ROOT, folder)).map((file) => relative(join(ROOT, folder), file)) };
    });
}

function folders(room) {
  if (!room.endsWith('/*')) return [room];
  const parent = room.slice(0, -2);
  return existsSync(join(ROOT, parent)) ? readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`) : [];
}

function testsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : testsIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
