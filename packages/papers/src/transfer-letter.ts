import { committeeName } from './committee-name.js';
import { indent, type Paper, plain } from './paper.js';
import { type PaperPerson, personLines } from './person-line.js';
import { blank, longDay, shortDay } from './unknown.js';

export interface TransferLetter {
  /** Printed names on the day of the letter. */
  superior: string | null;
  issuer: string | null;
  from: string;
  to: string;
  number: string;
  sentOn: string;
  person: PaperPerson;
  /** Planned end of a temporary stay; null for a permanent transfer. */
  stayUntil: string | null;
  /** The last day to hand it in; null where the regulation in force does not say. */
  presentBy: string | null;
}

/** Giấy giới thiệu chuyển sinh hoạt đảng. What the office does not keep here is left to fill by hand. */
export function transferLetter(letter: TransferLetter): Paper {
  const { superior, issuer, from, to, person, stayUntil, presentBy } = letter;
  const temporary = stayUntil !== null;
  return {
    superior,
    issuer: committeeName(issuer),
    number: `Số ${letter.number}`,
    placeAndDay: `${blank(14)}, ${longDay(letter.sentOn)}`,
    title: 'Giấy giới thiệu',
    subtitle: `chuyển sinh hoạt đảng ${temporary ? 'tạm thời' : 'chính thức'}`,
    addressee: to,
    body: [
      ...personLines(person),
      indent(`Đang sinh hoạt tại ${from}${issuer === null ? '' : ` (${issuer})`}.`),
      indent(
        `Nay được giới thiệu chuyển sinh hoạt đảng ${temporary ? 'tạm thời' : 'chính thức'} đến ${to}${temporary ? `, dự kiến đến ngày ${shortDay(stayUntil)}` : ''}.`,
      ),
      temporary
        ? indent(
            'Trong thời gian này đồng chí đóng đảng phí tại nơi sinh hoạt tạm thời, được tính là đảng viên của nơi sinh hoạt chính thức.',
          )
        : plain(`Đã đóng đảng phí đến hết tháng: ${blank(20)}`),
      plain(`Hồ sơ kèm theo gồm: ${blank(90)}`),
      indent(
        presentBy === null
          ? `Đề nghị đồng chí nộp giấy này cho nơi nhận chậm nhất ngày ${blank(14)}.`
          : `Đề nghị đồng chí nộp giấy này cho nơi nhận chậm nhất ngày ${shortDay(presentBy)}.`,
      ),
    ],
    recipients: ['Như kính gửi,', 'Đảng viên,', 'Lưu.'],
    signsFor: issuer === null ? '' : committeeName(issuer).split(' ').slice(0, 2).join(' '),
    signsAs: blank(24),
  };
}
