export interface CountRow {
  day: string | null;
  block: string;
  code: string;
  n: number;
}

interface Answered {
  data: {
    memberCounts: { day: string; byStatus: Cell[]; byGender: Cell[]; byEducation: Cell[] }[];
    memberChanges: { came: { count: number }[]; left: { count: number }[] };
  };
}
interface Cell {
  code: string;
  count: number;
}

/** The graph's answer, or the rows of the raw statement, as one list: how who came and left is named is the graph's alone. */
export function canonicalCounts(answer: string | readonly CountRow[]): string[] {
  const rows = typeof answer === 'string' ? rowsOf(JSON.parse(answer) as Answered) : answer;
  return rows
    .filter(({ n }) => n > 0)
    .map(({ day, block, code, n }) => `${day ?? ''} ${block} ${code} ${n}`)
    .toSorted();
}

function rowsOf({ data: { memberCounts, memberChanges } }: Answered): CountRow[] {
  const sum = (list: readonly { count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
  const cells = (day: string, block: string, list: readonly Cell[]): CountRow[] =>
    list.map(({ code, count }) => ({ day, block, code, n: count }));
  return [
    ...memberCounts.flatMap(({ day, byStatus, byGender, byEducation }) => [
      ...cells(day, 'STATUS', byStatus),
      ...cells(day, 'GENDER', byGender),
      ...cells(day, 'EDUCATION', byEducation),
    ]),
    { day: null, block: 'CAME', code: '', n: sum(memberChanges.came) },
    { day: null, block: 'LEFT', code: '', n: sum(memberChanges.left) },
  ];
}
