import type { Measurement } from './measurement.js';

/** The table that a person reads. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => [
    m.name,
    String(m.ours),
    String(m.reference),
    m.unit,
    m.ratio.toFixed(2),
    m.target === undefined ? '' : `≤ ${m.target} ${m.ratio <= m.target ? 'holds' : 'MISSED'}`,
  ]);
  const head = ['name', 'ours', 'reference', 'unit', 'ratio', 'target'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
