import type { Measurement } from './measurement.js';

/** The table that a person reads. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => [
    m.name,
    String(m.ours),
    String(m.reference),
    m.unit,
    m.ratio.toFixed(2),
    m.target === undefined ? '' : `≤ ${m.target} ${holds(m) ? 'holds' : 'MISSED'}`,
  ]);
  const head = ['name', 'ours', 'reference', 'unit', 'ratio', 'target'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One sentence on the targets, for whoever reads no table. */
export function verdict(measurements: readonly Measurement[]): string {
  const aimed = measurements.filter(({ target }) => target !== undefined);
  const missed = aimed.filter((m) => !holds(m)).map(({ name }) => name);
  if (missed.length === 0) return `All ${aimed.length} targets hold.`;
  return `${missed.length} of ${aimed.length} targets MISSED: ${missed.join(', ')}.`;
}

function holds({ ratio, target }: Measurement): boolean {
  return target === undefined || ratio <= target;
}
