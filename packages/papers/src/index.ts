export { handOverMinutes, type HandOverPaper } from './hand-over-minutes.js';
export { LAYOUT, MARGINS_MM, type Layout } from './layout.js';
export { admissionDecision, type MemberDecision, recognitionDecision } from './member-decisions.js';
export type { Line, Paper, Words } from './paper.js';
export type { PaperPerson } from './person-line.js';
export { printPaper } from './print-paper.js';
export { transferLetter, type TransferLetter } from './transfer-letter.js';
export { DOCX_MEDIA_TYPE, type PersonalFilePaper, printPersonalFile } from './personal-file.js';
