import { blank } from './unknown.js';

/**
 * Who signs for a Party organization: of "Đảng bộ xã Hòa An" the committee, "Đảng ủy xã Hòa An"; of a province's the "Tỉnh ủy".
 * A branch signs for itself. Dotted where it is not known.
 */
export function committeeName(printedName: string | null): string {
  if (printedName === null) return blank(24);
  const province = /^Đảng bộ tỉnh (.+)$/u.exec(printedName);
  if (province) return `Tỉnh ủy ${province[1]}`;
  return printedName.replace(/^Đảng bộ(?= )/u, 'Đảng ủy');
}
