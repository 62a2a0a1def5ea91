import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { deployRemote, deployWeb, readEntries } from '../src/index.js';
import { writeRemote } from './fixture.js';

let folder: string;
let web: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capuy-remote-'));
  web = join(folder, 'web');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (content: string, name = 'organization'): string => {
  rmSync(join(folder, name), { recursive: true, force: true });
  return writeRemote(join(folder, name, 'dist'), name, content);
};

it('publishes a remote under its release and lists it', () => {
  const { release } = deployRemote(build('one'), web);
  expect(readEntries(web)).toEqual([
    {
      name: 'organization',
      entry: `/remotes/organization/${release}/mf-manifest.json`,
      expose: './module',
      path: '/organization',
      functions: ['ORGANIZATION'],
      title: { vi: 'Tổ chức', en: 'Organization' },
    },
  ]);
  expect(readFileSync(join(web, 'remotes/organization', release, 'assets/main.js'), 'utf8')).toBe('one');
  expect(existsSync(join(web, 'remotes/organization', release, 'documents.json'))).toBe(true);
});

it("accepts the frontend's folder as well as its dist", () => {
  build('one');
  expect(deployRemote(join(folder, 'organization'), web).name).toBe('organization');
});

it('keeps the previous release and no older one', () => {
  deployRemote(build('one'), web);
  const two = deployRemote(build('two'), web);
  const three = deployRemote(build('three'), web);
  expect(three.previous).toBe(two.release);
  expect(readdirSync(join(web, 'remotes/organization')).toSorted()).toEqual([two.release, three.release].toSorted());
});

it('changes nothing when the same build is deployed again', () => {
  const one = deployRemote(build('one'), web);
  const two = deployRemote(build('two'), web);
  const again = deployRemote(build('two'), web);
  expect(again).toEqual({ name: 'organization', release: two.release, previous: undefined });
  expect(readdirSync(join(web, 'remotes/organization'))).toContain(one.release);
});

it('leaves the other remotes alone', () => {
  const other = deployRemote(build('one', 'office'), web);
  deployRemote(build('one'), web);
  deployRemote(build('two'), web);
  expect(readEntries(web).map(({ name }) => name)).toEqual(['office', 'organization']);
  expect(readEntries(web)[0]?.entry).toContain(other.release);
});

it('shows every reader of remotes.json whole lists whose manifests are there', () => {
  deployRemote(build('0'), web);
  for (let n = 1; n <= 20; n += 1) {
    deployRemote(build(String(n)), web);
    for (const { entry } of readEntries(web)) expect(existsSync(join(web, entry))).toBe(true);
  }
  expect(readdirSync(web).toSorted()).toEqual(['remotes', 'remotes.json']);
});

it('refuses a folder that holds no built remote, and changes nothing', () => {
  deployRemote(build('one'), web);
  const before = readEntries(web);
  expect(() => deployRemote(join(folder, 'nothing'), web)).toThrow('there is no remote.json in it');
  const nameless = build('two');
  writeFileSync(join(nameless, 'remote.json'), JSON.stringify({ name: '../shell' }));
  expect(() => deployRemote(nameless, web)).toThrow('must give name, title (vi, en), path, functions and expose');
  expect(readEntries(web)).toEqual(before);
});

it('does not put the repository’s own build over one deployed since, until that build changes', () => {
  const frontends = join(folder, 'frontends');
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built');
  deployWeb(frontends, web);
  const byHand = deployRemote(build('by hand'), web);
  deployWeb(frontends, web);
  expect(readEntries(web)[0]?.entry).toContain(byHand.release);
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built anew');
  deployWeb(frontends, web);
  expect(readEntries(web)[0]?.entry).not.toContain(byHand.release);
});
