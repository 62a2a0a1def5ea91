import { badInput, type InputError } from '../domain-error.js';
import { Classification } from './classification.js';

/**
 * Where a paper above ORDINARY belongs (Luật Bảo vệ bí mật nhà nước 117/2025/QH15): the words that clients show. Only its number,
 * its day and its keeper are recorded here.
 */
export const WHERE_SECRETS_BELONG = {
  vi: 'Văn bản, nội dung mang độ mật không được lưu ở đây (Luật Bảo vệ bí mật nhà nước số 117/2025/QH15). Đề nghị chuyển cho văn thư bảo mật của cấp ủy; ở đây chỉ ghi số, ngày và người giữ.',
  en: 'Content with a degree of secrecy is not kept here (Law on the Protection of State Secrets, 117/2025/QH15). Hand it to the committee’s clerk for secret papers; only number, day and keeper are recorded here.',
} as const;

/** What a form hears of content above ORDINARY; nothing where it is ordinary. For entry, import, attachment and what was written offline. */
export function secrecyFaults(classification: Classification | null | undefined, path = 'classification'): InputError[] {
  if (!classification || classification === Classification.ORDINARY) return [];
  return [{ path, code: 'ABOVE_ORDINARY', params: { classification } }];
}

/** Throws BAD_INPUT for content above ORDINARY, before anything of it is read or written. */
export function requireOrdinary(classification: Classification | null | undefined, path?: string): void {
  const faults = secrecyFaults(classification, path);
  if (faults.length > 0) throw badInput(faults);
}
