import type { DecisionDraft, OperationDraft, ReorganizationDraft } from '../reorganization/reorganization.types.js';
import { demoId } from './demo-id.js';
import type { DemoOrganization } from './demo-organization.js';

export interface DistrictsInput {
  seed: string;
  list: readonly DemoOrganization[];
  /** Key of the province. */
  province: string;
  title: string;
  decision: Omit<DecisionDraft, 'issuerId'>;
  /** How many communes make one. */
  perSuccessor: number;
}

/**
 * 1/7/2025 in an invented province: districts end, communes of each are consolidated, and the annex moves the base
 * organizations that stood directly under a district. One commune of the first district is split between two.
 */
export function reorganizeDistricts(input: DistrictsInput): ReorganizationDraft {
  const { seed, list, province, perSuccessor } = input;
  const id = (key: string): string => demoId(seed, 'organization', key);
  const operations: OperationDraft[] = [];
  for (const district of list.filter((o) => o.parentKey === province && o.typeCode === 'DISTRICT')) {
    const below = list.filter((o) => o.parentKey === district.key);
    const communes = below.filter((o) => o.typeCode === 'COMMUNE');
    const successors = consolidate(communes, perSuccessor, district.key === `${province}.1`, id, id(province));
    operations.push(...successors);
    const results = successors.flatMap((operation) => operation.results.map((result) => result.key ?? result.organizationId ?? ''));
    const bases = below.filter((o) => o.typeCode !== 'COMMUNE');
    for (const [index, base] of bases.entries()) {
      operations.push({
        kind: 'MOVE',
        decision: 0,
        parts: [],
        results: [{ organizationId: id(base.key), parentId: results[index % results.length] }],
      });
    }
    operations.push({ kind: 'END', decision: 0, results: [], parts: [{ fromId: id(district.key), area: 'WHOLE', population: 'WHOLE' }] });
  }
  return {
    title: input.title,
    rootId: id(province),
    effectiveOn: '2025-07-01',
    decisions: [{ ...input.decision, issuerId: id(province) }],
    operations,
  };
}

/** Groups of communes become one each; a group of one goes on under the province. `split`: the second commune goes in parts to the first two. */
function consolidate(
  communes: readonly DemoOrganization[],
  size: number,
  split: boolean,
  id: (key: string) => string,
  parentId: string,
): OperationDraft[] {
  const groups: DemoOrganization[][] = [];
  for (let at = 0; at < communes.length; at += size) groups.push(communes.slice(at, at + size));
  const shared = split && groups.length > 1 ? groups[0]?.[1] : undefined;
  return groups.map((group, index): OperationDraft => {
    const [first] = group;
    if (group.length === 1 && first && !(shared && index === 1)) {
      return { kind: 'MOVE', decision: 0, parts: [], results: [{ organizationId: id(first.key), parentId }] };
    }
    const sources = shared && index === 1 ? [...group, shared] : group;
    const extent = (o: DemoOrganization): 'PART' | 'WHOLE' => (o === shared ? 'PART' : 'WHOLE');
    const key = `${first?.key} 2025`;
    return {
      kind: 'CONSOLIDATE',
      decision: 0,
      results: [
        {
          key,
          name: first?.name,
          code: `${first?.code}.25`,
          typeCode: 'COMMUNE',
          areaKind: first?.areaKind,
          reportingSector: 'COMMUNE',
          parentId,
        },
      ],
      parts: sources.map((o) => ({ fromId: id(o.key), toId: key, area: extent(o), population: extent(o) })),
    };
  });
}
