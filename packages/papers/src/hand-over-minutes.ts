import { committeeName } from './committee-name.js';
import { indent, type Paper, plain } from './paper.js';
import { blank, longDay, shortDay } from './unknown.js';

export interface HandOverPaper {
  /** Printed names: the committee whose office hands over, and the one above it. */
  superior: string | null;
  issuer: string;
  number: string;
  on: string;
  handedBy: string;
  archive: string;
  /** Regulations that the times of keeping rest on. */
  bases: readonly string[];
  records: readonly {
    kind: string;
    number: string | null;
    title: string;
    keeper: string;
    countsFrom: string;
    dueOn: string;
  }[];
}

/** Biên bản giao nộp hồ sơ, tài liệu vào lưu trữ, with its list. Who receives is written by hand where both sides sign. */
export function handOverMinutes({ superior, issuer, number, on, handedBy, archive, bases, records }: HandOverPaper): Paper {
  return {
    superior,
    issuer: committeeName(issuer),
    number: `Số ${number}`,
    placeAndDay: `${blank(14)}, ${longDay(on)}`,
    title: 'Biên bản',
    subtitle: 'giao nộp hồ sơ, tài liệu vào lưu trữ',
    addressee: null,
    body: [
      ...(bases.length === 0 ? [] : [plain({ italic: `Căn cứ: ${bases.join('; ')}.` })]),
      indent(`Bên giao: ${handedBy} (${committeeName(issuer)}).`),
      indent(`Bên nhận: ${archive}.`),
      indent(`Người nhận: ${blank(60)}`),
      indent(
        `Hai bên giao, nhận ${records.length.toLocaleString('vi')} hồ sơ, tài liệu đã hết thời hạn giữ tại cấp ủy, theo danh mục dưới đây.`,
      ),
    ],
    list: {
      heads: ['Số TT', 'Loại', 'Số', 'Hồ sơ, tài liệu', 'Nơi giữ', 'Tính từ', 'Đến hạn'],
      shares: [0.07, 0.17, 0.13, 0.22, 0.17, 0.12, 0.12],
      rows: records.map((record, n) => [
        String(n + 1),
        record.kind,
        record.number ?? '',
        record.title,
        record.keeper,
        shortDay(record.countsFrom),
        shortDay(record.dueOn),
      ]),
    },
    closing: [indent('Biên bản lập thành hai bản, mỗi bên giữ một bản.')],
    recipients: [],
    otherSide: 'Đại diện bên nhận',
    signsFor: '',
    signsAs: 'Đại diện bên giao',
  };
}
