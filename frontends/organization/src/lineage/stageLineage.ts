import { dayBefore } from '../day/dayBefore';
import type { LineageLink, LineageStage, StagedLink } from './LineageGraph';

/**
 * Splits organizations into stages so that every link goes forward in time and no circle is left: a new stage
 * begins on a day when an organization receives something after, or while, it gives something away.
 */
export function stageLineage(links: readonly LineageLink[]): { stages: LineageStage[]; links: StagedLink[] } {
  const gave = new Map<string, string>();
  for (const { fromId, effectiveOn } of links) {
    const first = gave.get(fromId);
    if (first === undefined || effectiveOn < first) gave.set(fromId, effectiveOn);
  }
  const turns = new Map<string, Set<string>>();
  for (const { toId, effectiveOn } of links) {
    const first = gave.get(toId);
    if (first !== undefined && first <= effectiveOn) turns.set(toId, (turns.get(toId) ?? new Set()).add(effectiveOn));
  }
  const stages = new Map<string, LineageStage>();
  const stageOf = (organizationId: string, day: string, side: 'gives' | 'receives'): string => {
    const begun = [...(turns.get(organizationId) ?? [])].filter((turn) => (side === 'gives' ? turn < day : turn <= day)).length;
    const key = `${organizationId}#${begun}`;
    const known = stages.get(key);
    const own = side === 'gives' ? dayBefore(day) : day;
    if (!known) stages.set(key, { key, organizationId, day: own });
    else if (side === 'receives' && own > known.day) known.day = own;
    return key;
  };
  const staged = links.map((link) => ({
    fromKey: stageOf(link.fromId, link.effectiveOn, 'gives'),
    toKey: stageOf(link.toId, link.effectiveOn, 'receives'),
    link,
  }));
  return { stages: [...stages.values()], links: staged };
}
