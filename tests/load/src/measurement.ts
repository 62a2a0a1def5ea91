/** One line of the table. Smaller is better; `ratio` = ours ÷ reference, both measured in one run, interleaved. */
export interface Measurement {
  name: string;
  ours: number;
  reference: number;
  unit: 'cpu ms/request' | 's' | 'MiB';
  ratio: number;
  /** What the ratio is to stay below; absent where it is only told. */
  target?: number;
}

export function measurement(name: string, ours: number, reference: number, unit: Measurement['unit'], target?: number): Measurement {
  // A process that died, or a kernel that keeps no figures, must not look fast.
  if (!(ours > 0 && reference > 0)) throw new Error(`${name} was not measured`);
  const ratio = Math.round((ours / reference) * 1000) / 1000;
  return { name, ours: round(ours), reference: round(reference), unit, ratio, ...(target === undefined ? {} : { target }) };
}

/** A measurement as it comes, for whoever waits for the table. */
export function line(m: Measurement | undefined): string {
  return m ? `${m.name} ${m.ours} : ${m.reference} ${m.unit} = ${m.ratio}` : 'nothing was measured';
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
