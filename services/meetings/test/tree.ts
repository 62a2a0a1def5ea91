/** One invented province before and after 1/7/2025, and a neighbor, as dated placements. */
export const MERGER = '2025-07-01';
export const BEGINNING = '2000-01-01';

const ROOT = '00000000-0000-7000-8000-000000000001';

interface Organization {
  id: string;
  name: string;
  type: string;
  closed?: boolean;
  /** [parent, from, to] */
  placed: readonly (readonly [string, string, string])[];
  /** A name borne before the merger. */
  formerName?: string;
}

interface Reached {
  ancestor: string;
  descendant: string;
  depth: number;
  from: string;
  to: string;
}

export const id = (number: number): string => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;

export const ORGANIZATION = {
  provinceA: id(1),
  district: id(2),
  oldCommune1: id(3),
  oldCommune2: id(4),
  newCommune: id(5),
  branch1: id(6),
  branch2: id(7),
  endedBranch: id(8),
  military: id(9),
  provinceB: id(11),
  communeB: id(12),
  branchB: id(13),
} as const;
const O = ORGANIZATION;

const OPEN = 'infinity';

export const ORGANIZATIONS: readonly Organization[] = [
  { id: O.provinceA, name: 'tỉnh Minh Họa', type: 'PROVINCE', placed: [[ROOT, BEGINNING, OPEN]] },
  { id: O.district, name: 'huyện Sông Đà', type: 'DISTRICT', placed: [[O.provinceA, BEGINNING, MERGER]] },
  { id: O.oldCommune1, name: 'xã Hoà Bình', type: 'COMMUNE', placed: [[O.district, BEGINNING, MERGER]] },
  { id: O.oldCommune2, name: 'xã Đồng Tâm', type: 'COMMUNE', placed: [[O.district, BEGINNING, MERGER]] },
  { id: O.newCommune, name: 'xã Sông Đà', type: 'COMMUNE', placed: [[O.provinceA, MERGER, OPEN]] },
  {
    id: O.branch1,
    name: 'thôn Đông',
    formerName: 'thôn 1',
    type: 'SUBORDINATE_BRANCH',
    placed: [
      [O.oldCommune1, BEGINNING, MERGER],
      [O.newCommune, MERGER, OPEN],
    ],
  },
  {
    id: O.branch2,
    name: 'thôn Đoài',
    type: 'SUBORDINATE_BRANCH',
    placed: [
      [O.oldCommune2, BEGINNING, MERGER],
      [O.newCommune, MERGER, OPEN],
    ],
  },
  { id: O.endedBranch, name: 'thôn Nam', type: 'SUBORDINATE_BRANCH', placed: [[O.oldCommune2, BEGINNING, MERGER]] },
  { id: O.military, name: 'Quân sự', type: 'MILITARY', closed: true, placed: [[O.provinceA, BEGINNING, OPEN]] },
  { id: O.provinceB, name: 'tỉnh Láng Giềng', type: 'PROVINCE', placed: [[ROOT, BEGINNING, OPEN]] },
  { id: O.communeB, name: 'xã Bên Kia', type: 'COMMUNE', placed: [[O.provinceB, MERGER, OPEN]] },
  { id: O.branchB, name: 'thôn Bắc', type: 'SUBORDINATE_BRANCH', placed: [[O.communeB, MERGER, OPEN]] },
];

/** [from, to]: each a predecessor and its successor. */
export const LINEAGE: readonly (readonly [string, string])[] = [
  [O.oldCommune1, O.newCommune],
  [O.oldCommune2, O.newCommune],
  [O.endedBranch, O.branch2],
];

/** The closure that follows from the placements. */
export function closure(): Reached[] {
  const placed = new Map(ORGANIZATIONS.map((organization) => [organization.id, organization.placed]));
  const above = (descendant: string, at: string, depth: number, from: string, to: string): Reached[] =>
    (placed.get(at) ?? []).flatMap(([parent, since, until]) => {
      const [start, end] = [from > since ? from : since, earlier(to, until)];
      return start < end
        ? [{ ancestor: parent, descendant, depth, from: start, to: end }, ...above(descendant, parent, depth + 1, start, end)]
        : [];
    });
  return ORGANIZATIONS.flatMap((one): Reached[] => {
    const from = one.placed[0]?.[1] ?? BEGINNING;
    const to = one.placed.at(-1)?.[2] ?? OPEN;
    return [{ ancestor: one.id, descendant: one.id, depth: 0, from, to }, ...above(one.id, one.id, 1, from, to)];
  });
}

/** What a holder reaches beyond its subtree: predecessors of what lies below it. */
export function lineageReach(): Reached[] {
  return closure()
    .flatMap((reached) =>
      LINEAGE.filter(([, to]) => to === reached.descendant).map(([from]) => ({
        ...reached,
        descendant: from,
        from: reached.from > MERGER ? reached.from : MERGER,
      })),
    )
    .filter((reached) => earlier(reached.from, reached.to) === reached.from && reached.from !== reached.to);
}

function earlier(a: string, b: string): string {
  if (a === OPEN) return b;
  if (b === OPEN) return a;
  return a < b ? a : b;
}
