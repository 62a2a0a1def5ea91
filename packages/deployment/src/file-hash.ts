import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** As the browser's integrity metadata is written. */
export function fileHash(bytes: Buffer): string {
  return `sha256-${hash('sha256', bytes, 'base64')}`;
}

/** Every file below the folder, with `/` between its parts, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

export function hashesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).map((file) => [file, fileHash(readFileSync(join(folder, file)))]));
}
