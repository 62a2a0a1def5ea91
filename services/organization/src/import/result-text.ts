import { columnName } from '@capuy/spreadsheet';
import { FAULT_SENTENCES } from './fault-sentences.js';
import type { ImportBatch } from './import-batch.js';
import { type Fault, isError } from './import-row.types.js';

const STATES: Readonly<Record<string, string>> = {
  NEW: 'Sẽ thêm mới',
  CHANGED: 'Sẽ sửa',
  UNCHANGED: 'Không có thay đổi',
  POSSIBLE_DUPLICATE: 'Có thể trùng với người đã có: cần xác nhận',
};
const DONE: Readonly<Record<string, string>> = { NEW: 'Đã thêm mới', CHANGED: 'Đã sửa' };

interface Row {
  state: string;
  decision: string | null;
  applied: boolean;
  faults: Fault[];
}

/** What became of a row, or would, in a sentence for the spreadsheet that goes back. */
export function resultText({ state, decision, applied, faults }: Row, { titles }: Pick<ImportBatch, 'titles'>): string {
  if (applied) return DONE[state] ?? 'Đã nhập';
  if (decision === 'LEAVE_OUT') return 'Bỏ qua theo lựa chọn của người gửi';
  if (state !== 'FAULTY') return STATES[state] ?? state;
  const sentences = faults.filter(isError).map(({ code, column, detail }) => {
    const place = column === null ? '' : `Cột ${columnName(column)} (${titles[column] ?? ''}): `;
    return `${place}${(FAULT_SENTENCES[code] ?? code).replace('{detail}', detail ?? '')}`;
  });
  return `Lỗi. ${sentences.join('. ')}`;
}
