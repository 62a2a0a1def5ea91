import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withInstallScripts, workspace } from '../src/install-scripts.js';
import { installedPackages } from '../src/installed-packages.js';
import { EXCEPTIONS, isAllowed, isException, licenceOf } from '../src/licences.js';
import { lockedPackages, ROOT } from '../src/repository.js';
import { printSbom, sbom } from '../src/sbom.js';

const locked = lockedPackages();
const installed = installedPackages();
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the lockfile', () => {
  it('says of every package what its archive hashes to, and of none where it was had', () => {
    expect(locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity)).map(({ name }) => name)).toEqual([]);
    expect(read('pnpm-lock.yaml').match(/resolution: \{(?!integrity: sha512-[\w+/=]+\}).*/g)).toBeNull();
  });

  it('is what is installed: nothing under node_modules that it does not name', () => {
    const names = new Set(locked.map(({ name, version }) => `${name}@${version}`));
    expect([...installed.keys()].filter((key) => !names.has(key))).toEqual([]);
  });

  it('is honored by start and test: an installation that would change it fails', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect([scripts['start'], scripts['test']].filter((script) => !script?.includes('frozen_lockfile=true'))).toEqual([]);
    const pnpm = (): string =>
      execFileSync('pnpm', ['install', '--frozen-lockfile', '--lockfile-only', '--offline'], { cwd: ROOT, encoding: 'utf8' });
    expect(pnpm).not.toThrow();
  });
});

describe('install scripts', () => {
  it('run by name only, and each package that has one is named', () => {
    const { onlyBuiltDependencies, ignoredBuiltDependencies, strictDepBuilds } = workspace();
    const named = new Set([...onlyBuiltDependencies, ...ignoredBuiltDependencies]);
    expect(withInstallScripts(installed).filter((name) => !named.has(name))).toEqual([]);
    expect(strictDepBuilds).toBe(true);
    // Whoever adds one here says why in the same commit: so far none runs.
    expect(onlyBuiltDependencies).toEqual([]);
  });
});

describe('licences', () => {
  it('are of the list, or stand among the exceptions with a reason', () => {
    const wrong = locked.flatMap((one) => {
      const licence = licenceOf(one, installed);
      return isException(one) || isAllowed(licence) ? [] : [`${one.name}@${one.version}: ${licence || 'not told'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('have no exception for what is not there any more', () => {
    const names = new Set(locked.map(({ name }) => name));
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['GPL-3.0-or-later', false],
    ['Elastic-2.0', false],
    ['', false],
  ])('of the form %s are allowed: %s', (licence, allowed) => expect(isAllowed(licence)).toBe(allowed));
});

describe('the bill of materials', () => {
  it('is that of the lockfile', () => {
    expect(read('infra/supply-chain/sbom.cdx.json')).toBe(printSbom(sbom(locked, installed)));
  });

  it('names no path, no registry and no clock', () => {
    expect(read('infra/supply-chain/sbom.cdx.json').replace('http://cyclonedx.org', '')).not.toMatch(/https?:|\/home\/|\/work\/|timestamp/);
  });
});
