import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { deployRemote, deployWeb, readDeployment, rollbackRemote, settleSecrets, type WebFolder } from '../src/index.js';
import { writeRemote } from './fixture.js';

let folder: string;
let web: string;
let place: WebFolder;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'capuy-remote-'));
  web = join(folder, 'web');
  place = { web, secrets: join(folder, 'secrets') };
  await settleSecrets(place.secrets);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (content: string, name = 'organization'): string => {
  rmSync(join(folder, name), { recursive: true, force: true });
  return writeRemote(join(folder, name, 'dist'), name, content);
};

it('publishes a remote under its release and lists it', () => {
  const { release } = deployRemote(build('one'), place);
  expect(readDeployment(place).remotes).toEqual([
    {
      name: 'organization',
      release,
      files: {
        'assets/main.js': expect.stringMatching(/^sha256-/),
        'documents.json': expect.stringMatching(/^sha256-/),
        'mf-manifest.json': expect.stringMatching(/^sha256-/),
        'remote.json': expect.stringMatching(/^sha256-/),
      },
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
  expect(deployRemote(join(folder, 'organization'), place).name).toBe('organization');
});

it('keeps the previous release and no older one', () => {
  deployRemote(build('one'), place);
  const two = deployRemote(build('two'), place);
  const three = deployRemote(build('three'), place);
  expect(three.previous).toBe(two.release);
  expect(readdirSync(join(web, 'remotes/organization')).toSorted()).toEqual([two.release, three.release].toSorted());
});

it('changes nothing when the same build is deployed again', () => {
  const one = deployRemote(build('one'), place);
  const two = deployRemote(build('two'), place);
  const again = deployRemote(build('two'), place);
  expect(again).toEqual({ name: 'organization', release: two.release, previous: undefined });
  expect(readdirSync(join(web, 'remotes/organization'))).toContain(one.release);
});

it('leaves the other remotes alone', () => {
  const other = deployRemote(build('one', 'office'), place);
  deployRemote(build('one'), place);
  deployRemote(build('two'), place);
  expect(readDeployment(place).remotes.map(({ name }) => name)).toEqual(['office', 'organization']);
  expect(readDeployment(place).remotes[0]?.release).toBe(other.release);
});

it('shows every reader of remotes.json whole lists whose manifests are there', () => {
  deployRemote(build('0'), place);
  for (let n = 1; n <= 20; n += 1) {
    deployRemote(build(String(n)), place);
    for (const { name, release } of readDeployment(place).remotes)
      expect(existsSync(join(web, 'remotes', name, release, 'mf-manifest.json'))).toBe(true);
  }
  expect(readdirSync(web).toSorted()).toEqual(['remotes', 'remotes.json']);
});

it('refuses a folder that holds no built remote, and changes nothing', () => {
  deployRemote(build('one'), place);
  const before = readDeployment(place).remotes;
  expect(() => deployRemote(join(folder, 'nothing'), place)).toThrow('there is no remote.json in it');
  const nameless = build('two');
  writeFileSync(join(nameless, 'remote.json'), JSON.stringify({ name: '../shell' }));
  expect(() => deployRemote(nameless, place)).toThrow('must give name, title (vi, en), path, functions and expose');
  expect(readDeployment(place).remotes).toEqual(before);
});

it('does not put the repository’s own build over one deployed since, until that build changes', () => {
  const frontends = join(folder, 'frontends');
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built');
  deployWeb(frontends, place);
  const byHand = deployRemote(build('by hand'), place);
  deployWeb(frontends, place);
  expect(readDeployment(place).remotes[0]?.release).toBe(byHand.release);
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built anew');
  deployWeb(frontends, place);
  expect(readDeployment(place).remotes[0]?.release).not.toBe(byHand.release);
});

it('puts the release before back, and forth again', () => {
  const one = deployRemote(build('one'), place);
  expect(() => rollbackRemote('organization', place)).toThrow('no earlier release');
  const two = deployRemote(build('two'), place);
  expect(rollbackRemote('organization', place)).toEqual({ name: 'organization', release: one.release, previous: two.release });
  expect(readDeployment(place).remotes[0]).toMatchObject({ release: one.release, previous: { release: two.release } });
  expect(rollbackRemote('organization', place).release).toBe(two.release);
});

it('refuses documents that the graph does not know, and changes nothing', () => {
  deployRemote(build('one'), place);
  const before = readDeployment(place);
  expect(() => deployRemote(build('two'), place, () => ['Members: Cannot query field "x"'])).toThrow(
    '1 of its documents do not fit the graph',
  );
  expect(readDeployment(place)).toEqual(before);
});

it('does not build upon a list that was changed since it was signed; the next start builds it anew', () => {
  const frontends = join(folder, 'frontends');
  const built = writeRemote(join(frontends, 'organization/dist'), 'organization', 'built');
  deployWeb(frontends, place);
  deployRemote(build('by hand', 'office'), place);
  const file = join(web, 'remotes.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('/office', '/evil'));
  expect(() => deployRemote(built, place)).toThrow('is not what was deployed');
  const said: string[] = [];
  deployWeb(frontends, place, (line) => said.push(line));
  expect(said).toHaveLength(1);
  expect(readDeployment(place).remotes.map(({ name }) => name)).toEqual(['organization']);
});

it('does not build upon an old signed list that was put back; going back is signed under a higher number', () => {
  const frontends = join(folder, 'frontends');
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built');
  deployWeb(frontends, place);
  const file = join(web, 'remotes.json');
  const old = readFileSync(file, 'utf8');
  const { serial } = readDeployment(place);
  deployRemote(build('two'), place);
  const served = readDeployment(place);
  rollbackRemote('organization', place);
  expect(readDeployment(place).serial).toBeGreaterThan(served.serial);
  writeFileSync(file, old);
  expect(() => readDeployment(place)).toThrow('it is older than the last one that was deployed');
  expect(() => rollbackRemote('organization', place)).toThrow('is not what was deployed');
  deployWeb(frontends, place);
  expect(readDeployment(place).serial).toBeGreaterThan(serial + 2);
});

it('repairs at the next start what was changed in the repository’s own build', () => {
  const frontends = join(folder, 'frontends');
  writeRemote(join(frontends, 'organization/dist'), 'organization', 'built');
  deployWeb(frontends, place);
  const main = join(web, 'remotes/organization', readDeployment(place).remotes[0]?.release ?? '', 'assets/main.js');
  writeFileSync(main, 'evil');
  deployWeb(frontends, place);
  expect(readFileSync(main, 'utf8')).toBe('built');
});

it('signs anew at the next start when another key was put first', async () => {
  const frontends = join(folder, 'frontends');
  deployWeb(frontends, place);
  const file = join(place.secrets, 'web-signing.json');
  const old = JSON.parse(readFileSync(file, 'utf8')) as { keys: object[] };
  rmSync(file);
  await settleSecrets(place.secrets);
  const fresh = JSON.parse(readFileSync(file, 'utf8')) as { keys: object[] };
  writeFileSync(file, JSON.stringify({ keys: [...fresh.keys, ...old.keys] }));
  await settleSecrets(place.secrets);
  deployWeb(frontends, place);
  writeFileSync(file, JSON.stringify(fresh));
  await settleSecrets(place.secrets);
  expect(readDeployment(place).serial).toBeGreaterThan(0);
});
