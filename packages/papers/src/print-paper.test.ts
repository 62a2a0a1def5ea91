import { describe, expect, test } from 'vitest';
import { opened, printed } from '../test/office.js';
import { readDocx } from '../test/read-docx.js';
import { admissionDecision, LAYOUT, type Paper, printPaper, recognitionDecision, transferLetter } from './index.js';

const person = {
  fullName: 'Lê Thị Ánh',
  born: '04/05/1990',
  admittedOn: '2024-12-01',
  recognizedOn: '2025-12-01',
  fileNumber: '99.000123',
  cardNumber: null,
};
const letter = transferLetter({
  superior: 'Đảng bộ tỉnh Minh',
  issuer: 'Đảng bộ xã Hòa An',
  from: 'Chi bộ thôn 2',
  to: 'Đảng bộ xã Đông',
  number: '07-GT/ĐU',
  sentOn: '2026-01-05',
  person,
  stayUntil: null,
  presentBy: '2026-02-24',
});
const decision = {
  superior: 'Đảng bộ tỉnh Minh',
  issuer: 'Đảng bộ xã Hòa An',
  number: '15-QĐ/ĐU',
  signedOn: '2024-12-01',
  branch: 'Chi bộ thôn 2',
  person,
};

describe('a transfer letter', () => {
  test('names both ends, the number, the member and the last day to hand it in', async () => {
    const { text, xml } = await readDocx(await printPaper(letter));
    for (const part of ['ĐẢNG BỘ TỈNH MINH', 'ĐẢNG ỦY XÃ HÒA AN', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 07-GT/ĐU', 'ngày 05 tháng 01 năm 2026'])
      expect(text).toContain(part);
    for (const part of ['GIẤY GIỚI THIỆU', 'chính thức', 'Kính gửi: Đảng bộ xã Đông', 'LÊ THỊ ÁNH', '24/02/2026', 'T/M ĐẢNG ỦY'])
      expect(text).toContain(part);
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toContain('w:left="1701"');
  });

  test('leaves a dotted line for what is not known, and says until when a stay is planned', async () => {
    const { text } = await readDocx(await printPaper(letter));
    expect(text).toMatch(/Số thẻ đảng viên: \.{10}/);
    const stay = transferLetter({
      superior: null,
      issuer: 'Đảng bộ xã Hòa An',
      from: 'Chi bộ thôn 2',
      to: 'Chi bộ Đông',
      number: '8',
      sentOn: '2026-01-05',
      person: { ...person, born: null },
      stayUntil: '2026-09-01',
      presentBy: null,
    });
    const printed = (await readDocx(await printPaper(stay))).text;
    expect(printed).toContain('tạm thời đến Chi bộ Đông, dự kiến đến ngày 01/09/2026');
    expect(printed).toMatch(/Sinh ngày: \.{10}/);
    expect(printed).toMatch(/chậm nhất ngày \.{10}/);
  });
});

test('decisions on admission and recognition rest on their number and name the day that counts', async () => {
  const admission = (await readDocx(await printPaper(admissionDecision({ ...decision, ceremonyWithin: 30 })))).text;
  for (const part of ['QUYẾT ĐỊNH', 'Số 15-QĐ/ĐU', 'kết nạp đảng viên', 'trong thời hạn 30 ngày làm việc', '01/12/2024'])
    expect(admission).toContain(part);
  const unknown = (await readDocx(await printPaper(admissionDecision({ ...decision, number: null, signedOn: null, ceremonyWithin: null }))))
    .text;
  expect(unknown).toMatch(/Số \.{10}/);
  expect(unknown).toMatch(/thời hạn \.+ ngày làm việc/);
  const recognition = (await readDocx(await printPaper(recognitionDecision(decision)))).text;
  expect(recognition).toContain('là đảng viên chính thức kể từ ngày 01/12/2025');
  expect(recognition).not.toContain(',,');
});

opened('opened by an office program', () => {
  const papers: [string, Paper][] = [
    ['letter', letter],
    ['admission', admissionDecision({ ...decision, ceremonyWithin: 30 })],
    ['recognition', recognitionDecision(decision)],
  ];
  test.each(papers)('%s is one page of A4 with its text', { timeout: 60_000 }, async (name, paper) => {
    const { info, text } = await printed(name, await printPaper(paper, LAYOUT));
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/A4/);
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });
});
