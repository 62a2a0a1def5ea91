/** Numbers in [0, 1) that look random and are the same for the same seed: every contestant is asked the same questions. */
export function random(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(draw: () => number, list: readonly T[]): T {
  const found = list[Math.floor(draw() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

const DAY_MS = 86_400_000;

/** A day 'YYYY-MM-DD', both ends included. */
export function pickDay(draw: () => number, from: string, to: string): string {
  const start = Date.parse(from);
  const days = Math.round((Date.parse(to) - start) / DAY_MS) + 1;
  return new Date(start + Math.floor(draw() * days) * DAY_MS).toISOString().slice(0, 10);
}
