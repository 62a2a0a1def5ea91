/** A tree over time, small and plain: what closure and reach must say on each day. Days are numbers. */
export interface Placed {
  node: string;
  parent: string;
  from: number;
  to: number;
}

interface Edge {
  from: string;
  to: string;
  on: number;
}

const OPEN = Number.POSITIVE_INFINITY;

export class TreeModel {
  readonly lives = new Map<string, { from: number; to: number }>();
  placements: Placed[] = [];
  lineage: Edge[] = [];

  constructor(readonly root: string) {
    this.lives.set(root, { from: 0, to: OPEN });
  }

  establish(node: string, parent: string, day: number): void {
    this.lives.set(node, { from: day, to: OPEN });
    this.placements.push({ node, parent, from: day, to: OPEN });
  }

  move(node: string, parent: string, day: number): void {
    this.#close(node, day);
    this.placements.push({ node, parent, from: day, to: OPEN });
  }

  end(node: string, successors: readonly string[], day: number): void {
    this.#close(node, day);
    const life = this.lives.get(node);
    if (life) life.to = day;
    for (const to of successors) this.lineage.push({ from: node, to, on: day });
  }

  living(node: string, day: number): boolean {
    const life = this.lives.get(node);
    return life !== undefined && life.from <= day && day < life.to;
  }

  /** Whether it stays as it is from the day on: nothing later touches it. */
  untouchedFrom(node: string, day: number): boolean {
    const own = this.placements.filter((p) => p.node === node);
    const below = this.placements.filter((p) => p.parent === node);
    const life = this.lives.get(node);
    return (
      life?.to === OPEN &&
      life.from < day &&
      own.every((p) => p.from < day && (p.to <= day || p.to === OPEN)) &&
      below.every((p) => p.from <= day)
    );
  }

  children(node: string, day: number): string[] {
    return this.placements.filter((p) => p.parent === node && p.from <= day && day < p.to).map((p) => p.node);
  }

  /** The node itself and what stands above it. */
  upwards(node: string, day: number): string[] {
    if (!this.living(node, day)) return [];
    const parent = this.placements.find((p) => p.node === node && p.from <= day && day < p.to)?.parent;
    return [node, ...(parent ? this.upwards(parent, day) : [])];
  }

  /** `ancestor > descendant depth` of a day. */
  closure(day: number): Set<string> {
    const rows = new Set<string>();
    for (const node of this.lives.keys()) this.upwards(node, day).forEach((ancestor, depth) => rows.add(`${ancestor} > ${node} ${depth}`));
    return rows;
  }

  /** `holder > organization via` of a day. */
  reach(day: number): Set<string> {
    const rows = new Set<string>();
    for (const [node, life] of this.lives) {
      for (const ancestor of this.upwards(node, day)) rows.add(`${ancestor} > ${node} SUBTREE`);
      if (life.to > day) continue;
      for (const successor of this.#successors(node, day))
        for (const holder of this.upwards(successor, day)) rows.add(`${holder} > ${node} LINEAGE`);
    }
    return rows;
  }

  #successors(node: string, day: number, seen = new Set<string>()): Set<string> {
    const own = this.lineage.filter((edge) => edge.from === node);
    const life = this.lives.get(node);
    const last = own.length === 0 && life ? this.placements.find((p) => p.node === node && p.to === life.to) : undefined;
    const next = [...own.filter((edge) => edge.on <= day).map((edge) => edge.to), ...(last && last.to <= day ? [last.parent] : [])];
    for (const to of next) {
      if (seen.has(to)) continue;
      seen.add(to);
      this.#successors(to, day, seen);
    }
    return seen;
  }

  #close(node: string, day: number): void {
    for (const placed of this.placements) if (placed.node === node && placed.to === OPEN) placed.to = day;
  }
}
