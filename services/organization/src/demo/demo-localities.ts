import { seeded, shuffled } from '../invented/random.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import type { Past } from './past-of-province-a.js';

export interface DemoLocality {
  /** That of the branch, where it is the branch of the same village. */
  key: string;
  name: string;
  kind: 'VILLAGE' | 'RESIDENTIAL_GROUP';
  communeKey: string;
  branchKey: string;
}

export interface LocalityChange {
  /** A month before the branches follow. */
  on: string;
  decision: { number: string; issuerName: string; signedOn: string; title: string };
  mergers: { operation: 'CONSOLIDATE' | 'ABSORB'; from: DemoLocality[]; to: DemoLocality }[];
  renames: { key: string; name: string }[];
}

export interface DemoLocalities {
  /** Those of 8/8/2016. */
  founding: DemoLocality[];
  /** Those of 30/9/2021. */
  today: DemoLocality[];
  /** One for each of the past's changes. */
  changes: LocalityChange[];
}

/** Villages that go on under another name. */
const RENAMES = { full: 40, quick: 3 } as const;

/**
 * Villages and residential groups of a province: one for each of its branches of that kind. Where two branches became one,
 * so had their villages a month before; where one joined its neighbor's, its village had. Full: 874 become 756 (row 1.14).
 */
export function demoLocalities(seed: string, size: DemoSize, list: readonly DemoOrganization[], past?: Past): DemoLocalities {
  const today = list.filter((o) => o.branchKind === 'LOCALITY' && o.members).map(localityOf);
  if (!past) return { founding: today, today, changes: [] };
  const byKey = new Map(today.map((o) => [o.key, o]));
  const steady = today.filter((o) => !past.origins.has(o.key));
  const renamed = shuffled(seeded(`${seed} renamed villages`), steady).slice(0, RENAMES[size]);
  const changes = past.changes.map((change, index): LocalityChange => ({
    on: monthBefore(change.day),
    decision: {
      number: `${15 + index}/NQ-HĐND`,
      issuerName: 'Hội đồng nhân dân tỉnh Cao Sơn',
      signedOn: `${monthBefore(change.day).slice(0, 8)}01`,
      title: 'Sáp nhập, đổi tên thôn, tổ dân phố',
    },
    mergers: [
      ...change.mergers
        .filter(({ result }) => byKey.has(result.key))
        .map(({ result, inputs }) => ({
          operation: 'CONSOLIDATE' as const,
          from: inputs.map(localityOf),
          // The branches are still two: that of the first serves it until they follow.
          to: { ...localityOf(result), branchKey: inputs[0]?.key ?? result.key },
        })),
      ...change.ended
        .filter(({ organization }) => organization.branchKind === 'LOCALITY')
        .map(({ organization, heirKey }) => ({
          operation: 'ABSORB' as const,
          from: [localityOf(organization)],
          to: byKey.get(heirKey) as DemoLocality,
        })),
    ],
    renames: renamed.filter((_, at) => at % past.changes.length === index).map(({ key, name }) => ({ key, name })),
  }));
  const later = new Set(
    changes.flatMap(({ mergers }) => mergers.filter(({ operation }) => operation === 'CONSOLIDATE').map(({ to }) => to.key)),
  );
  const numbered = new Set(renamed.map(({ key }) => key));
  return {
    founding: [
      ...today.filter((o) => !later.has(o.key)).map((o) => (numbered.has(o.key) ? { ...o, name: numberedName(o) } : o)),
      ...changes.flatMap(({ mergers }) => mergers.flatMap(({ from }) => from)),
    ],
    today,
    changes,
  };
}

function localityOf(o: DemoOrganization): DemoLocality {
  const kind = o.name.startsWith('Tổ dân phố') ? 'RESIDENTIAL_GROUP' : 'VILLAGE';
  return { key: o.key, name: o.name, kind, communeKey: o.parentKey, branchKey: o.key };
}

/** Before it had a name it had a number. */
function numberedName({ key, kind }: DemoLocality): string {
  return `${kind === 'VILLAGE' ? 'Thôn' : 'Tổ dân phố'} số ${/\d+$/.exec(key)?.[0] ?? ''}`;
}

function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
}
