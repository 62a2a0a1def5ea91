import 'reflect-metadata';
import { Accounts, DomainError, type FileAnswer } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import { Loaders } from '../query/loaders.js';
import { paperFiles } from './paper.files.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const member = idOf('member Trần Văn Hoa');
async function print(account: string, path: string, id: string): Promise<FileAnswer | string> {
  const actor = await new Accounts(world.database).actor({ subject: account, userIssuer: 'capuy', kind: 'user', sessionStart: 0, amr: [] });
  const route = paperFiles.find((one) => one.path === `/papers/${path}/:id`);
  const context = { actor, requestId: '', services: world.services, loaders: new Loaders() };
  try {
    return (await route?.handle({ context, params: { id }, query: {}, mediaType: '' })) ?? '';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

test('the letter of a transfer under way is printed by the office that sends, and the printing is kept', async () => {
  const send = trying(() => world, `mutation ($input: SendMemberInput!) { sendMember(input: $input) { transfer { id } changeMarker } }`);
  const { transfer } = await send.done('clerk', {
    memberId: member,
    version: 1,
    toId: idOf('Xã Đông'),
    letterNumber: '12-GT/ĐU',
    sentOn: '2026-01-05',
  });
  const { id } = transfer as { id: string };
  expect(await print('stranger', 'transfer-letters', id)).toBe('NOT_FOUND');
  expect(await print('branch secretary', 'transfer-letters', id)).toBe('FORBIDDEN');
  expect(await print('clerk', 'transfer-letters', 'x')).toBe('NOT_FOUND');
  const answer = (await print('clerk', 'transfer-letters', id)) as FileAnswer;
  expect(answer.fileName).toBe('Giấy giới thiệu - Trần Văn Hoa.docx');
  expect((answer.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  const audited = await world.sql(`select fields, detail from audit.record where act = 'printTransferLetter'`);
  expect(audited).toEqual([{ fields: ['birthDate'], detail: { paper: 'printTransferLetter' } }]);
});

test('decisions on a member are printed where the day that they rest on is known', async () => {
  expect(await print('stranger', 'admission-decisions', member)).toBe('NOT_FOUND');
  expect(await print('clerk', 'admission-decisions', member)).toMatchObject({ fileName: 'Quyết định kết nạp - Trần Văn Hoa.docx' });
  expect(await print('clerk', 'recognition-decisions', member)).toMatchObject({
    fileName: 'Quyết định công nhận chính thức - Trần Văn Hoa.docx',
  });
  expect(await print('clerk', 'recognition-decisions', idOf('member Lê Thị Ánh'))).toBe('NOT_FOUND');
});
