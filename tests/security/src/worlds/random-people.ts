import type { Tree } from './random-tree.js';
import { type Membership, OPEN, on } from './world.js';

interface Life {
  at: number;
  since: number;
  moves: readonly { to: number; day: number }[];
  ends: number | null;
  stays: { at: number; day: number; lasts: number } | null;
}

/** Where a member belonged, day after day: moved, carried over by a reorganization, staying elsewhere for a time, ended. */
export function history(tree: Tree, { at, since, moves, ends, stays }: Life): { memberships: Membership[]; endedOn: number | null } {
  const start = tree.pick('BASE_BRANCH', at, since)?.id ?? tree.province;
  const turns = [
    ...moves.map(({ to, day }) => ({ day, to: (): string => tree.pick('BASE_BRANCH', to, day)?.id ?? tree.province, from: null })),
    ...tree.followed.map(({ from, to, day }) => ({ day, to: (): string => to, from })),
  ].toSorted((a, b) => a.day - b.day);
  const memberships: Membership[] = [];
  const endedOn = ends !== null && ends > since ? ends : null;
  let [organizationId, from] = [start, since];
  for (const turn of turns) {
    if (turn.day <= since || (endedOn !== null && turn.day >= endedOn)) continue;
    if (turn.from !== null && turn.from !== organizationId) continue;
    const next = turn.to();
    if (next === organizationId) continue;
    if (from < turn.day) memberships.push({ organizationId, kind: 'PERMANENT', from, to: turn.day });
    [organizationId, from] = [next, turn.day];
  }
  memberships.push({ organizationId, kind: 'PERMANENT', from, to: endedOn ?? OPEN });
  if (stays && stays.day > since && (endedOn === null || stays.day < endedOn)) {
    const host = tree.pick('BASE_BRANCH', stays.at, stays.day);
    const to = Math.min(stays.day + stays.lasts, host?.to ?? 0, endedOn ?? OPEN);
    const home = memberships.some((one) => on(one, stays.day) && one.organizationId === host?.id);
    if (host && !home && stays.day < to) memberships.push({ organizationId: host.id, kind: 'TEMPORARY', from: stays.day, to });
  }
  return { memberships, endedOn };
}
