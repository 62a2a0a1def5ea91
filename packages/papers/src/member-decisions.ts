import { committeeName } from './committee-name.js';
import { center, indent, type Line, type Paper } from './paper.js';
import type { PaperPerson } from './person-line.js';
import { blank, longDay, orBlank, shortDay } from './unknown.js';

export interface MemberDecision {
  /** Printed name of the organization above the issuer on the day it was signed. */
  superior: string | null;
  /** Printed name of the organization that issues, or the issuer as the decision names it. */
  issuer: string | null;
  /** Null where no decision is recorded. */
  number: string | null;
  signedOn: string | null;
  branch: string;
  person: PaperPerson;
}

/** Quyết định kết nạp đảng viên. `ceremonyWithin`: working days, null where the regulation in force does not say. */
export function admissionDecision(decision: MemberDecision & { ceremonyWithin: number | null }): Paper {
  const { branch, person, ceremonyWithin } = decision;
  return paper(decision, 'kết nạp đảng viên', [
    article(1, `Kết nạp ${named(person)}, vào Đảng Cộng sản Việt Nam; ngày vào Đảng tính từ ngày ${shortDay(person.admittedOn)}.`),
    article(
      2,
      `${branch} có trách nhiệm tổ chức lễ kết nạp cho đảng viên trong thời hạn ${ceremonyWithin === null ? blank(6) : String(ceremonyWithin)} ngày làm việc kể từ ngày nhận quyết định, và phân công đảng viên chính thức giúp đỡ trong thời gian dự bị.`,
    ),
    article(3, `${branch} và đảng viên có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.`),
  ]);
}

/** Quyết định công nhận đảng viên chính thức. */
export function recognitionDecision(decision: MemberDecision): Paper {
  const { branch, person } = decision;
  const { cardNumber, fileNumber } = person;
  return paper(decision, 'công nhận đảng viên chính thức', [
    article(
      1,
      `Công nhận ${named(person)}, vào Đảng ngày ${shortDay(person.admittedOn)}, số lý lịch đảng viên ${orBlank(fileNumber)}, là đảng viên chính thức kể từ ngày ${shortDay(person.recognizedOn)}; số thẻ đảng viên ${orBlank(cardNumber)}.`,
    ),
    article(2, 'Tuổi đảng của đảng viên được tính từ ngày vào Đảng.'),
    article(3, `${branch} và đảng viên có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.`),
  ]);
}

function paper({ superior, issuer, number, signedOn, branch }: MemberDecision, subject: string, articles: readonly Line[]): Paper {
  const issuedBy = committeeName(issuer);
  return {
    superior,
    issuer: issuedBy,
    number: `Số ${orBlank(number, 16)}`,
    placeAndDay: `${blank(14)}, ${longDay(signedOn)}`,
    title: 'Quyết định',
    subtitle: subject,
    addressee: null,
    body: [
      indent('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
      indent(`- Xét đề nghị của ${branch},`),
      center({ bold: `${issuedBy.toLocaleUpperCase('vi')} QUYẾT ĐỊNH:` }),
      ...articles,
    ],
    recipients: [`${branch},`, 'Đảng viên có tên tại Điều 1,', 'Lưu.'],
    signsFor: issuer === null ? '' : issuedBy.split(' ').slice(0, 2).join(' '),
    signsAs: blank(24),
  };
}

const article = (n: number, text: string): Line => indent({ bold: `Điều ${n}. ` }, text);
const named = ({ fullName, born }: PaperPerson): string => `đồng chí ${fullName.toLocaleUpperCase('vi')}, sinh ngày ${orBlank(born)}`;
