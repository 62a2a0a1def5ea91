import { expect, test } from 'vitest';
import { type Part, personalFile } from '../src/files/personal-file.js';

const held = (title: string): Part => ({
  status: 200,
  body: JSON.stringify({
    on: '2026-01-15',
    holder: 'Trần Văn Hoa',
    sections: [{ code: 'X', title, records: [{ id: '1', values: [{ code: 'a', label: 'Ngày sinh', text: '04/05/1980' }] }] }],
  }),
});
const asking =
  (answers: Record<string, Part | Error>) =>
  async (service: string): Promise<Part> => {
    const answer = answers[service];
    if (answer instanceof Error) throw answer;
    return answer ?? { status: 404, body: '' };
  };
const json = async (answers: Record<string, Part | Error>): Promise<unknown> => {
  const { body } = await personalFile(['organization', 'meetings', 'documents'], asking(answers), 'json');
  return JSON.parse(String(body));
};

test("one's own file is the parts of all services, whoever offers none left out", async () => {
  expect(await json({ organization: held('Thông tin cá nhân'), meetings: held('Chủ trì cuộc họp') })).toMatchObject({
    on: '2026-01-15',
    holder: 'Trần Văn Hoa',
    whole: true,
    sections: [{ title: 'Thông tin cá nhân' }, { title: 'Chủ trì cuộc họp' }],
  });
});

test('a service that is away makes it say that it is not whole', async () => {
  const answer = await json({ organization: held('Thông tin cá nhân'), meetings: new Error('ECONNREFUSED') });
  expect(answer).toMatchObject({ whole: false, sections: [{ title: 'Thông tin cá nhân' }] });
  expect(await json({ organization: held('a'), meetings: { status: 500, body: 'no' } })).toMatchObject({ whole: false });
});

test('nothing held is NOT_FOUND, and nobody there UNAVAILABLE', async () => {
  await expect(json({})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(json({ organization: new Error('ECONNREFUSED') })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('it is a paper as well, under a name that says whose and when', async () => {
  const { fileName, mediaType, body } = await personalFile(['organization'], asking({ organization: held('a') }), 'docx');
  expect([fileName, mediaType]).toEqual([
    'ho-so-cua-toi-2026-01-15.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  expect(String(body).slice(0, 2)).toBe('PK');
});
