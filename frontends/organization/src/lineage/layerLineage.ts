import type { LineageStage, StagedLink } from './LineageGraph';

/** Puts each stage into a column: later than everything it came from, and next to what it went into. */
export function layerLineage(stages: readonly LineageStage[], links: readonly StagedLink[]): LineageStage[][] {
  const rank = new Map(stages.map(({ key }) => [key, 0]));
  const at = (key: string): number => rank.get(key) ?? 0;
  // Links go forward in time, so that as many rounds as there are stages are always enough.
  for (let round = 0; round < stages.length; round += 1) {
    let moved = false;
    for (const { fromKey, toKey } of links) {
      if (at(toKey) > at(fromKey)) continue;
      rank.set(toKey, at(fromKey) + 1);
      moved = true;
    }
    if (!moved) break;
  }
  for (const { key } of stages) {
    const goesTo = links.filter(({ fromKey }) => fromKey === key).map(({ toKey }) => at(toKey));
    if (goesTo.length > 0 && !links.some(({ toKey }) => toKey === key)) rank.set(key, Math.min(...goesTo) - 1);
  }
  const layers: LineageStage[][] = [];
  for (const stage of stages) (layers[at(stage.key)] ??= []).push(stage);
  return layers.filter((layer) => layer.length > 0).map((layer, index, all) => sortByNeighbors(layer, all[index - 1] ?? [], links));
}

/** Fewer crossings: a stage stands where the middle of what it came from stands. */
function sortByNeighbors(layer: LineageStage[], before: readonly LineageStage[], links: readonly StagedLink[]): LineageStage[] {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  const weight = (key: string): number => {
    const places = links.filter(({ toKey }) => toKey === key).flatMap(({ fromKey }) => place.get(fromKey) ?? []);
    return places.length === 0 ? before.length / 2 : places.reduce((sum, one) => sum + one, 0) / places.length;
  };
  return layer.toSorted((a, b) => weight(a.key) - weight(b.key));
}
