import { OrdinaryFile } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf } from '../../test/imports.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import { cleanJpeg } from '../stored-file/clean-jpeg.js';
import { cleanPng } from '../stored-file/clean-png.js';

/** A JPEG as a phone makes one, of parts: EXIF with an orientation and a place, a comment, a frame, a scan, something after the end. */
function photo({ up = 6, width = 600, height = 800 } = {}): Buffer {
  const segment = (marker: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const tiff = Buffer.from(`49492a0008000000${'0200'}${'1201030001000000'}0${up}000000${'2588040001000000'}26000000${'00000000'}`, 'hex');
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 21.03N 105.85E')])),
    segment(0xfe, Buffer.from('camera of somebody')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from('GPS again, after the picture'),
  ]);
}
/** The first pixel of a PNG with a text beside it. */
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.concat([Buffer.from('0000000b', 'hex'), Buffer.from('tEXtplace Hanoi'), Buffer.alloc(4)]),
  Buffer.from('0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex'),
]);

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('entry clerk', [['ENTRY_CLERK', 'Chi bộ 1']]);
  await world.addAccount('clerk of two', [
    ['ENTRY_CLERK', 'Chi bộ 1'],
    ['ENTRY_CLERK', 'Chi bộ 2'],
  ]);
});
afterAll(() => world.close());

const store = async (account: string, content: Buffer, at = 'Chi bộ 1'): Promise<string> => {
  const file = await OrdinaryFile.of({ name: 'trang ký.jpg', content, classification: 'ORDINARY' });
  return (await world.services.evidence.store(await actorOf(world, account), idOf(at), file)).id;
};
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { extensions?: { code?: string; inputErrors?: { code: string }[] } }) =>
      error.extensions?.inputErrors?.map(({ code }) => code) ?? error.extensions?.code,
  );
const register = trying(
  () => world,
  'mutation ($input: RegisterMemberInput!) { registerMember(input: $input) { changeMarker member { id } } }',
);
const createTeam = trying(
  () => world,
  'mutation ($input: CreatePartyTeamInput!) { createPartyTeam(input: $input) { changeMarker team { id } } }',
);
const exempt = trying(() => world, 'mutation ($input: BeginExemptionInput!) { beginExemption(input: $input) { changeMarker } }');
const behalf = (evidenceId: string, more: object = {}): { onBehalf: object } => ({
  onBehalf: { organizationId: idOf('Chi bộ 1'), evidenceId, signedBy: 'Nguyễn Thị Hòa, Bí thư', signedOn: '2026-01-10', ...more },
});
let made = 0;
const member = (): object => ({
  organizationId: idOf('Chi bộ 1'),
  fullName: 'Đỗ Văn Nhập',
  gender: 'MALE',
  birthDate: '1990-02-03',
  fileNumber: `N-${(made += 1)}`,
  admittedOn: '2024-02-03',
  recognizedOn: '2025-02-03',
  memberSince: '2025-08-01',
});

test('a photo is kept without where, when and by what it was taken, and with which way is up', () => {
  const { content, width, height } = cleanJpeg(photo()) ?? { content: Buffer.alloc(0) };
  expect([width, height]).toEqual([600, 800]);
  expect(content.includes('GPS')).toBe(false);
  expect(content.includes('camera')).toBe(false);
  expect(content.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  // The coded picture byte for byte.
  expect(content.includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]))).toBe(true);
  expect(content.includes('Exif')).toBe(true);
  expect(cleanJpeg(content)?.content).toEqual(content);
  expect(cleanJpeg(photo({ up: 1 }))?.content.includes('Exif')).toBe(false);
  expect(cleanPng(PNG)?.content.includes('Hanoi')).toBe(false);
  for (const cut of [0, 1, 3, 10, 60, 100]) expect(cleanJpeg(photo().subarray(0, cut))).toBeNull();
});

test('only a page is taken: a picture or a PDF by its bytes, not too large, from who enters for that branch', async () => {
  expect(await codeOf(store('entry clerk', PNG))).toBe('done');
  expect(await codeOf(store('entry clerk', Buffer.from('%PDF-1.7\n…\n%%EOF\n')))).toBe('done');
  expect(await codeOf(store('entry clerk', Buffer.from('<svg onload="x"/>')))).toEqual(['NOT_A_PAGE']);
  expect(await codeOf(store('entry clerk', Buffer.from('PK\u0003\u0004')))).toEqual(['NOT_A_PAGE']);
  expect(await codeOf(store('entry clerk', photo({ width: 60_000 })))).toEqual(['IMAGE_TOO_LARGE']);
  expect(await codeOf(store('entry clerk', Buffer.alloc(10 * 1024 * 1024 + 1)))).toBe('TOO_LARGE');
  expect(await codeOf(store('entry clerk', photo(), 'Chi bộ 2'))).toBe('NOT_FOUND');
  expect(await codeOf(store('entry clerk', photo(), 'Xã Hòa An'))).toBe('NOT_FOUND');
  expect(await codeOf(store('clerk', photo()))).toBe('FORBIDDEN');
});

test('an entry for a branch stands with its page: the audit says who typed, for whom and who signed', async () => {
  const evidenceId = await store('entry clerk', photo());
  expect(await register.refused('entry clerk', member())).toBe('FORBIDDEN');
  expect(await register.refused('clerk', { ...member(), ...behalf(evidenceId) })).toBe('FORBIDDEN');
  const { member: registered } = await register.done('entry clerk', { ...member(), ...behalf(evidenceId) });
  const { id } = registered as { id: string };
  const [record] = await world.sql<{ account_id: string; detail: object }>(
    `select account_id, detail from audit.record where act = 'registerMember' and entity_id = $1`,
    [id],
  );
  expect(record).toEqual({
    account_id: idOf('account entry clerk'),
    detail: { onBehalf: { organizationId: idOf('Chi bộ 1'), evidenceId, signedBy: 'Nguyễn Thị Hòa, Bí thư', signedOn: '2026-01-10' } },
  });
  await createTeam.done('entry clerk', { organizationId: idOf('Chi bộ 1'), name: 'Tổ 1', validFrom: '2026-01-10', ...behalf(evidenceId) });
  await exempt.done('entry clerk', {
    memberId: id,
    version: 1,
    requestedOn: '2026-01-09',
    from: '2026-01-10',
    decision: { number: '01-QĐ/CB', issuerName: 'Chi bộ 1', signedOn: '2026-01-10' },
    ...behalf(evidenceId),
  });
  const list = async (account: string, filter = ''): Promise<unknown> => {
    const { data, errors, statements } = await world.ask<{ entriesOnBehalf: { nodes: object[] } }>(
      account,
      `query ($underId: ID!) { entriesOnBehalf(filter: { underId: $underId ${filter} }) { nodes { act entityId signedBy enteredBy enteredOn evidenceType organization { name } } } }`,
      { underId: idOf('Xã Hòa An') },
    );
    expect(statements).toBeLessThanOrEqual(2);
    return errors[0]?.extensions?.['code'] ?? data.entriesOnBehalf.nodes;
  };
  const entry = {
    signedBy: 'Nguyễn Thị Hòa, Bí thư',
    enteredBy: 'entry clerk',
    enteredOn: '2026-01-15',
    evidenceType: 'image/jpeg',
    organization: { name: 'Chi bộ 1' },
  };
  expect(await list('clerk')).toMatchObject([
    { act: 'beginExemption' },
    { act: 'createPartyTeam' },
    { ...entry, act: 'registerMember', entityId: id },
  ]);
  expect(await list('branch secretary', `entityId: "${id}"`)).toMatchObject([{ act: 'beginExemption' }, { act: 'registerMember' }]);
  expect(await list('clerk', 'until: "2026-01-14"')).toEqual([]);
  expect(await list('stranger')).toEqual([]);
  expect(await list('member')).toBe('FORBIDDEN');
});

test('is refused where the page is not of that branch, nobody signed, or the act is another branch’s', async () => {
  const evidenceId = await store('clerk of two', photo());
  const other = await store('clerk of two', photo(), 'Chi bộ 2');
  expect(await register.refused('clerk of two', { ...member(), ...behalf(other) })).toEqual(['onBehalf.evidenceId NOT_OF_BRANCH']);
  expect(await register.refused('entry clerk', { ...member(), ...behalf(other) })).toBe('NOT_FOUND');
  expect(await register.refused('clerk of two', { ...member(), ...behalf(evidenceId, { signedBy: ' ', signedOn: '2026-02-01' }) })).toEqual(
    ['onBehalf.signedBy REQUIRED', 'onBehalf.signedOn IN_THE_FUTURE'],
  );
  expect(await register.refused('clerk of two', { ...member(), organizationId: idOf('Chi bộ 2'), ...behalf(evidenceId) })).toEqual([
    'onBehalf.organizationId NOT_OF_ACT',
  ]);
  expect(await register.refused('clerk of two', { ...member(), organizationId: idOf('Chi bộ Đông'), ...behalf(evidenceId) })).toBe(
    'NOT_FOUND',
  );
  expect(await world.sql(`select from organization.entry_on_behalf where evidence_id = any ($1::uuid[])`, [[evidenceId, other]])).toEqual(
    [],
  );
});

test('a page is read by whoever reaches the branch, and reading it is kept', async () => {
  const id = await store('entry clerk', photo());
  const read = async (account: string): Promise<unknown> =>
    codeOf(actorOf(world, account).then((actor) => world.services.evidence.read(actor, id)));
  expect(await read('clerk')).toBe('done');
  expect(await read('branch secretary')).toBe('done');
  expect(await read('stranger')).toBe('NOT_FOUND');
  expect(await read('member')).toBe('FORBIDDEN');
  expect(await world.sql(`select from audit.record where act = 'readEvidence' and entity_id = $1`, [id])).toHaveLength(2);
});
