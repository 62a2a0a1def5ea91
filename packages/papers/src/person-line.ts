import { type Line, plain } from './paper.js';
import { blank, orBlank, shortDay } from './unknown.js';

/** A person as a paper names them. Null: not known, left to fill by hand. */
export interface PaperPerson {
  fullName: string;
  /** As the papers say it: dd/MM/yyyy, MM/yyyy or yyyy. */
  born: string | null;
  admittedOn: string | null;
  recognizedOn: string | null;
  fileNumber: string | null;
  cardNumber: string | null;
}

/** Who the paper is about: name, birth, and the days and numbers of their Party life that had come by then. */
export function personLines({ fullName, born, admittedOn, recognizedOn, fileNumber, cardNumber }: PaperPerson): Line[] {
  return [
    plain('Đồng chí: ', { bold: fullName.toLocaleUpperCase('vi') }),
    plain(`Sinh ngày: ${orBlank(born)}`),
    plain(`Ngày vào Đảng: ${shortDay(admittedOn)}        Ngày chính thức: ${recognizedOn === null ? blank(14) : shortDay(recognizedOn)}`),
    plain(`Số lý lịch đảng viên: ${orBlank(fileNumber)}        Số thẻ đảng viên: ${orBlank(cardNumber)}`),
  ];
}
