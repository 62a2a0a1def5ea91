/** Days on which badges are given: 3/2, 19/5, 2/9, 7/11, as month and day. */
const ROUNDS = ['02-03', '05-19', '09-02', '11-07'] as const;

/** The first of them on a day or after it. */
export function nextRound(day: string): string {
  const year = Number(day.slice(0, 4));
  const all = [year, year + 1].flatMap((each) => ROUNDS.map((round) => `${each}-${round}`));
  return all.find((round) => round >= day) ?? day;
}

/** The last of them before a day. */
export function roundBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const all = [year - 1, year].flatMap((each) => ROUNDS.map((round) => `${each}-${round}`));
  return all.findLast((round) => round < day) ?? day;
}

/** This one and the three after it. */
export function roundsFrom(day: string): string[] {
  const rounds = [nextRound(day)];
  for (let last = rounds[0] ?? day; rounds.length < ROUNDS.length; rounds.push(last)) last = nextRound(dayAfter(last));
  return rounds;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
