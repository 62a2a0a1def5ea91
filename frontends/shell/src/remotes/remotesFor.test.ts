import { describe, expect, it } from 'vitest';
import type { Remote } from './Remote';
import { remotesFor } from './remotesFor';

const remote = (name: string, functions: string[]): Remote => ({
  name,
  entry: `/remotes/${name}/r1/mf-manifest.json`,
  expose: './module',
  path: `/${name}`,
  functions,
  title: { vi: name, en: name },
});

const all = [remote('organization', ['ORGANIZATION']), remote('information', ['INFORMATION', 'MASS_MOBILIZATION']), remote('branch', [])];
const names = (functions: string[]): string[] => remotesFor(all, functions).map(({ name }) => name);

describe('remotes', () => {
  it('are those of any of the viewer’s functions, and those for everyone', () => {
    expect(names(['ORGANIZATION', 'MASS_MOBILIZATION'])).toEqual(['organization', 'information', 'branch']);
    expect(names(['OFFICE'])).toEqual(['branch']);
    expect(names([])).toEqual(['branch']);
  });
});
