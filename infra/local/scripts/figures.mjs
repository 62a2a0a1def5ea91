import { readFileSync } from 'node:fs';

/** Lines for a reader: what the tests counted, one figure a line; numbers of one name are added up. */
export function figures(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const found = new Map();
  for (const line of text.split('\n').filter(Boolean)) {
    const { name, value } = JSON.parse(line);
    const before = found.get(name);
    found.set(name, typeof value === 'number' && typeof before === 'number' ? before + value : value);
  }
  return [...found].map(([name, value]) => `${name.padEnd(44)} ${typeof value === 'number' ? value.toLocaleString('en') : value}`);
}
