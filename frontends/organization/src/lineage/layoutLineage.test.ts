import { describe, expect, it } from 'vitest';
import type { LineageLink } from './LineageGraph';
import { layoutLineage } from './layoutLineage';

const DAY = '2025-07-01';

function link(fromId: string, toId: string, effectiveOn = DAY): LineageLink {
  return { fromId, toId, area: 'WHOLE', population: 'PART', operation: 'CONSOLIDATE', effectiveOn };
}

describe('the picture of a lineage', () => {
  it('stands predecessors left of what they became, each with a day of its own life', () => {
    const { boxes } = layoutLineage([link('a', 'new'), link('b', 'new')], 900);
    const [a, b, successor] = ['a', 'b', 'new'].map((id) => boxes.find((box) => box.organizationId === id));
    expect(a?.x).toBe(b?.x);
    expect(a?.day).toBe('2025-06-30');
    expect(successor?.day).toBe(DAY);
    expect(successor && a && successor.x > a.x + a.width).toBe(true);
  });

  it('draws an organization that goes on twice, before and after', () => {
    const { boxes, curves } = layoutLineage([link('a', 'a'), link('b', 'a')], 900);
    expect(boxes.map(({ key }) => key).toSorted()).toEqual(['a#0', 'a#1', 'b#0']);
    expect(curves).toHaveLength(2);
  });

  it('is no circle where what was split off is absorbed again', () => {
    const { boxes } = layoutLineage([link('a', 'b', '2020-01-01'), link('b', 'a', DAY)], 900);
    const x = (key: string): number => boxes.find((box) => box.key === key)?.x ?? -1;
    expect(x('a#0') < x('b#0') && x('b#0') < x('a#1')).toBe(true);
  });

  it('stands a predecessor next to its successor across several reorganizations', () => {
    const { boxes } = layoutLineage([link('old', 'middle', '2020-01-01'), link('middle', 'new'), link('late', 'new')], 1200);
    const x = (id: string): number => boxes.find((box) => box.organizationId === id)?.x ?? -1;
    expect(x('late')).toBe(x('middle'));
  });

  it('never lets two boxes overlap, and stays within a narrow window', () => {
    const links = Array.from({ length: 9 }, (_, index) => link(`p${index}`, index % 2 ? 'x' : 'y'));
    for (const width of [328, 700, 1280]) {
      const { boxes, width: used } = layoutLineage(links, width);
      expect(used).toBeLessThanOrEqual(width);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    }
  });
});
