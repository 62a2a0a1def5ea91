import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '../../test/localities.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
let classId = '';
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('propaganda', [['STAFF_INFORMATION', 'Xã Hòa An']]);
  await addPerson(world, 'Vũ Văn Lâm');
});
afterAll(() => world.close());

const mutation = (name: string, input: string): ReturnType<typeof trying> =>
  trying(
    () => world,
    `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker trainingClass { id version enrolled attendances attended } } }`,
  );
const create = mutation('createTrainingClass', 'CreateTrainingClassInput');
const addSession = mutation('addTrainingSession', 'AddTrainingSessionInput');
const cancel = mutation('cancelTrainingClass', 'CancelTrainingClassInput');
const enrol = mutation('enrolInTraining', 'EnrolInTrainingInput');
const remove = mutation('removeFromTraining', 'RemoveFromTrainingInput');
const record = mutation('recordTrainingAttendance', 'RecordTrainingAttendanceInput');
const settle = mutation('settleTrainingResults', 'SettleTrainingResultsInput');

const input = {
  organizationId: idOf('Xã Hòa An'),
  name: 'Lớp đảng viên mới',
  kind: 'NEW_MEMBER',
  startsOn: '2026-01-05',
  endsOn: '2026-01-20',
  planned: 40,
  sessions: [{ heldOn: '2026-01-06', topic: 'Khai giảng' }, { heldOn: '2026-01-05' }],
};
interface Participant {
  id: string;
  personName: string;
  version: number;
  attendances: number;
}
interface Read {
  sessions: {
    id: string;
    ordinal: number;
    heldOn: string;
    recorded: boolean;
    attendances: number;
    presentIds: string[];
    version: number;
  }[];
  participants: { nodes: Participant[] };
}
async function read(account = 'clerk'): Promise<Read> {
  const { data, errors } = await world.ask<{ trainingClass: Read }>(
    account,
    `query ($id: ID!) { trainingClass(id: $id) { name viewerCanManage organization { name } sessions { id ordinal heldOn recorded attendances presentIds version }
      participants { nodes { id personName version attendances outcome certificateNumber organization { name } } } } }`,
    { id: classId },
  );
  expect(errors).toEqual([]);
  return data.trainingClass;
}
const counts = async (account: string, under = 'Tỉnh Minh', more = ''): Promise<unknown> =>
  (
    await world.ask<{ trainingCounts: unknown }>(
      account,
      `query ($under: ID!) { trainingCounts(filter: { underId: $under ${more} }) { classes sessions attendances persons attendancesByKind { code count } } }`,
      { under: idOf(under) },
    )
  ).data.trainingCounts;

test('a class is opened by the organizer, with its sessions in order', async () => {
  expect(await create.refused('member', input)).toBe('FORBIDDEN');
  expect(await create.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await create.refused('clerk', { ...input, name: '', endsOn: '2026-01-01', planned: 0, sessions: [] })).toEqual([
    'name REQUIRED',
    'endsOn BEFORE_BEGIN',
    'planned OUT_OF_RANGE',
    'sessions REQUIRED',
  ]);
  expect(await create.refused('clerk', { ...input, sessions: [{ heldOn: '2026-02-01' }] })).toEqual(['sessions.0.heldOn OUT_OF_RANGE']);
  const { trainingClass } = await create.done('propaganda', input);
  classId = (trainingClass as { id: string }).id;
  expect((await read()).sessions).toMatchObject([
    { ordinal: 1, heldOn: '2026-01-05', recorded: false },
    { ordinal: 2, heldOn: '2026-01-06' },
  ]);
  const session = { id: classId, version: 1, heldOn: '2026-01-19' };
  expect(await addSession.refused('clerk', { ...session, version: 2 })).toBe('CONFLICT');
  expect(await addSession.refused('stranger', session)).toBe('NOT_FOUND');
  expect(await addSession.refused('clerk', { ...session, heldOn: '2026-03-01' })).toEqual(['heldOn OUT_OF_RANGE']);
  expect((await addSession.done('clerk', session))['trainingClass']).toMatchObject({ version: 2 });
});

test('persons are put on the list, members or not, known or new, each once', async () => {
  const persons = [
    { person: { personId: idOf('person Lê Thị Ánh') }, organizationId: idOf('Chi bộ 2') },
    { person: { personId: idOf('person Phạm Văn Đức') }, organizationId: idOf('Chi bộ Đông') },
    { person: { personId: idOf('person Vũ Văn Lâm') } },
    { person: { newPerson: { fullName: 'Trịnh Thị Bốn', gender: 'FEMALE', birthYear: 2001 } } },
  ];
  expect(await enrol.refused('stranger', { id: classId, persons })).toBe('NOT_FOUND');
  expect(await enrol.refused('member', { id: classId, persons })).toBe('FORBIDDEN');
  expect(await enrol.refused('clerk', { id: classId, persons: [{ person: {} }] })).toEqual(['persons.0.person ONE_OF_TWO']);
  expect((await enrol.done('clerk', { id: classId, persons }))['trainingClass']).toMatchObject({ enrolled: 4 });
  expect((await enrol.done('clerk', { id: classId, persons: persons.slice(0, 3) }))['trainingClass']).toMatchObject({ enrolled: 4 });
});

test('attendance: all present except those named; persons and attendances are two numbers', async () => {
  const { sessions, participants } = await read();
  const idsOf = (...names: string[]): string[] =>
    participants.nodes.filter(({ personName }) => names.includes(personName)).map(({ id }) => id);
  const [first, second, third] = sessions;
  const all = { id: first!.id, version: 1, absentIds: [] };
  expect(await record.refused('stranger', all)).toBe('NOT_FOUND');
  expect(await record.refused('member', all)).toBe('FORBIDDEN');
  expect(await record.refused('clerk', { ...all, version: 3 })).toBe('CONFLICT');
  expect(await record.refused('clerk', { ...all, absentIds: [idOf('nobody')] })).toEqual(['absentIds UNKNOWN']);
  expect(await record.refused('clerk', { ...all, id: third!.id })).toBe('INVALID_STATE');
  expect((await record.done('clerk', all))['trainingClass']).toMatchObject({ attendances: 4, attended: 4 });
  await record.done('clerk', { id: second!.id, version: 1, absentIds: idsOf('Vũ Văn Lâm', 'Phạm Văn Đức') });
  expect(await counts('province')).toEqual({
    classes: 1,
    sessions: 3,
    attendances: 6,
    persons: 4,
    attendancesByKind: [{ code: 'NEW_MEMBER', count: 6 }],
  });
  await record.done('clerk', { id: first!.id, version: 2, absentIds: idsOf('Vũ Văn Lâm') });
  expect(await counts('province')).toMatchObject({ attendances: 5, persons: 3 });
  expect(await counts('province', 'Tỉnh Minh', 'kind: OTHER')).toMatchObject({ classes: 0, attendances: 0 });
  expect(await counts('province', 'Tỉnh Minh', 'from: "2026-01-06"')).toMatchObject({ classes: 0 });
  expect(await cancel.refused('clerk', { id: classId, version: 2, on: '2026-01-10' })).toBe('INVALID_STATE');
});

test('who sent a person, and who reaches them, sees them on the list; others see the class and nobody', async () => {
  expect((await read('stranger')).participants.nodes.map(({ personName }) => personName)).toEqual(['Phạm Văn Đức']);
  expect(await counts('stranger')).toMatchObject({ classes: 1, attendances: 1, persons: 1 });
  expect((await read('member')).participants.nodes).toEqual([]);
});

test('outcomes and certificates are given, and stand on the page of the member', async () => {
  const { participants } = await read();
  const anh = participants.nodes.find(({ personName }) => personName === 'Lê Thị Ánh')!;
  const result = { id: anh.id, version: anh.version, outcome: 'GOOD', certificateNumber: '12/GCN', certifiedOn: '2026-01-14' };
  expect(await settle.refused('stranger', { id: classId, results: [result] })).toBe('NOT_FOUND');
  expect(await settle.refused('clerk', { id: classId, results: [{ ...result, version: 4 }] })).toBe('CONFLICT');
  expect(await settle.refused('clerk', { id: classId, results: [{ ...result, certifiedOn: null }] })).toEqual([
    'results.0.certifiedOn WITH_NUMBER',
  ]);
  await settle.done('clerk', { id: classId, results: [result] });
  const { data } = await world.ask<{ member: unknown }>(
    'clerk',
    `query ($id: ID!) { member(id: $id) { training { outcome certificateNumber attendances trainingClass { name } organization { name } } } }`,
    { id: idOf('member Lê Thị Ánh') },
  );
  expect(data.member).toEqual({
    training: [
      {
        outcome: 'GOOD',
        certificateNumber: '12/GCN',
        attendances: 2,
        trainingClass: { name: input.name },
        organization: { name: 'Chi bộ 2' },
      },
    ],
  });
  expect(await remove.refused('clerk', { id: anh.id, version: anh.version + 1 })).toBe('INVALID_STATE');
  const lam = participants.nodes.find(({ personName }) => personName === 'Vũ Văn Lâm')!;
  expect(await remove.refused('clerk', { id: lam.id, version: 9 })).toBe('CONFLICT');
  expect((await remove.done('clerk', { id: lam.id, version: lam.version }))['trainingClass']).toMatchObject({ enrolled: 3 });
});

test('a class that nobody was at is cancelled and counts no more', async () => {
  const { trainingClass } = await create.done('clerk', { ...input, name: 'Lớp không mở', kind: 'OTHER' });
  const { id } = trainingClass as { id: string };
  expect(await counts('province')).toMatchObject({ classes: 2 });
  await cancel.done('clerk', { id, version: 1, on: '2026-01-10' });
  expect(await counts('province')).toMatchObject({ classes: 1 });
  expect(await cancel.refused('clerk', { id, version: 2, on: '2026-01-10' })).toBe('INVALID_STATE');
  const list = await world.ask<{ trainingClasses: { nodes: unknown[] } }>(
    'province',
    `query ($under: ID!) { trainingClasses(filter: { underId: $under, search: "dang vien" }) { nodes { name attendances attended enrolled sessionCount cancelledOn } } }`,
    { under: idOf('Tỉnh Minh') },
  );
  expect(list.data.trainingClasses.nodes).toEqual([
    { name: input.name, attendances: 5, attended: 3, enrolled: 3, sessionCount: 3, cancelledOn: null },
  ]);
  expect(list.statements).toBe(1);
});
