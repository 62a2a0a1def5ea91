import type { LineageLink, LineageStage } from './LineageGraph';
import { layerLineage } from './layerLineage';
import { stageLineage } from './stageLineage';

export interface LineageBox extends LineageStage {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LineageCurve {
  key: string;
  /** The `d` of an SVG path. */
  path: string;
  /** Where a label on the curve has its middle. */
  labelX: number;
  labelY: number;
  link: LineageLink;
}

export interface LineageLayout {
  width: number;
  height: number;
  boxes: LineageBox[];
  curves: LineageCurve[];
}

const BOX_HEIGHT = 76;
const ROW_GAP = 22;
const LEAST_BOX = 150;
const LARGEST_BOX = 300;
/** Between columns: room for a label on a curve, and no more than the eye follows. */
const LEAST_GAP = 132;
const LARGEST_GAP = 280;
/** Left of the boxes where columns do not fit, for the curves. */
const GUTTER = 84;

/** Columns from left (earlier) to right where they fit into `width`; else one below the other. */
export function layoutLineage(links: readonly LineageLink[], width: number): LineageLayout {
  const staged = stageLineage(links);
  const layers = layerLineage(staged.stages, staged.links);
  const room = (width - (layers.length - 1) * LEAST_GAP) / Math.max(layers.length, 1);
  const boxes = room >= LEAST_BOX ? columns(layers, Math.min(room, LARGEST_BOX), width) : stack(layers, width);
  const splits = new Set(staged.links.map(({ fromKey }) => fromKey).filter((key, index, all) => all.indexOf(key) !== index));
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const curves = staged.links.flatMap(({ fromKey, toKey, link }) => {
    const from = byKey.get(fromKey);
    const to = byKey.get(toKey);
    if (!from || !to) return [];
    return [
      {
        key: `${fromKey}>${toKey}@${link.effectiveOn}`,
        link,
        ...(room >= LEAST_BOX ? across(from, to, splits.has(fromKey)) : down(from, to)),
      },
    ];
  });
  const right = Math.max(0, ...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  return { width: right, height: bottom, boxes, curves };
}

function columns(layers: readonly LineageStage[][], boxWidth: number, width: number): LineageBox[] {
  const gap = Math.min((width - layers.length * boxWidth) / Math.max(layers.length - 1, 1), LARGEST_GAP);
  const tallest = Math.max(0, ...layers.map((layer) => layer.length));
  return layers.flatMap((layer, column) => {
    const top = ((tallest - layer.length) * (BOX_HEIGHT + ROW_GAP)) / 2;
    return layer.map((stage, row) => ({
      ...stage,
      x: column * (boxWidth + gap),
      y: top + row * (BOX_HEIGHT + ROW_GAP),
      width: boxWidth,
      height: BOX_HEIGHT,
    }));
  });
}

function stack(layers: readonly LineageStage[][], width: number): LineageBox[] {
  return layers.flat().map((stage, row) => ({
    ...stage,
    x: GUTTER,
    y: row * (BOX_HEIGHT + ROW_GAP),
    width: Math.max(width - GUTTER, LEAST_BOX),
    height: BOX_HEIGHT,
  }));
}

type Curve = Pick<LineageCurve, 'path' | 'labelX' | 'labelY'>;

/** Labels stand where curves are apart: near the source where many go into one, past the middle where one goes into many. */
const LABEL_AT = { one: 0.3, many: 0.62 } as const;

function across(from: LineageBox, to: LineageBox, splits: boolean): Curve {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const bend = (x2 - x1) / 2;
  // The point of the cubic at t; its handles are level, so that across it is symmetric.
  const t = splits ? LABEL_AT.many : LABEL_AT.one;
  const u = 1 - t;
  const [start, end] = [u * u * u + 3 * u * u * t, 3 * u * t * t + t * t * t];
  const labelX = x1 * u * u * u + 3 * (x1 + bend) * u * u * t + 3 * (x2 - bend) * u * t * t + x2 * t * t * t;
  return { path: `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, labelX, labelY: y1 * start + y2 * end };
}

function down(from: LineageBox, to: LineageBox): Curve {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  // The label stands at the source: many sources may go into one, each with its own line in the gutter.
  return { path: `M${from.x} ${y1} C${-GUTTER / 3} ${y1} ${-GUTTER / 3} ${y2} ${to.x} ${y2}`, labelX: GUTTER / 2, labelY: y1 };
}
