import { on, OPEN, type Organization } from './world.js';

const ROOT_ID = '00000000-0000-7000-8000-000000000001';

/** Grows one province and reorganizes it, day after day. What cannot be done on a day is left undone. */
export class Tree {
  readonly organizations: Organization[] = [];
  readonly lineage: { from: string; to: string; on: number }[] = [];
  /** Branches that ended, and where their members went. */
  readonly followed: { from: string; to: string; day: number }[] = [];
  readonly province: string;
  readonly district: string;

  constructor(readonly idOf: (ordinal: number) => string) {
    this.province = this.establish('PROVINCE', ROOT_ID, 0).id;
    this.district = this.establish('DISTRICT', this.province, 0).id;
  }

  establish(type: string, parentId: string, from: number): Organization {
    const made = { id: this.idOf(this.organizations.length), type, from, to: OPEN, placed: [{ parentId, from, to: OPEN }] };
    this.organizations.push(made);
    return made;
  }

  /** One of a type that lives on the day. */
  pick(type: string, ordinal: number, day: number): Organization | undefined {
    const living = this.organizations.filter((one) => one.type === type && on(one, day));
    return living[ordinal % living.length];
  }

  change(kind: number, a: number, b: number, day: number): void {
    const [commune, other] = [this.pick('COMMUNE', a, day), this.pick('COMMUNE', b, day)];
    const [branch, next] = [this.pick('BASE_BRANCH', a, day), this.pick('BASE_BRANCH', b, day)];
    if ([commune, other, branch, next].some((one) => one && (one.from === day || one.placed.at(-1)?.from === day))) return;
    if (this.organizations.some((one) => one.placed.some((placed) => placed.from === day || placed.to === day))) return;
    if (kind === 0 && branch && commune) this.#move(branch, commune.id, day);
    if (kind === 1 && commune && other && commune !== other) this.#absorb(commune, other, day);
    if (kind === 2 && commune && other && commune !== other) {
      const made = this.establish('COMMUNE', this.province, day);
      for (const one of [commune, other]) this.#absorb(one, made, day);
    }
    if (kind === 3 && commune) {
      const made = this.establish('COMMUNE', this.province, day);
      this.lineage.push({ from: commune.id, to: made.id, on: day });
      const [first] = this.#children(commune.id, day);
      if (first) this.#move(first, made.id, day);
    }
    if (kind === 4 && branch && next && branch !== next) this.#absorb(branch, next, day);
    if (kind === 5 && branch && next && branch !== next) {
      this.#end(branch, day);
      this.followed.push({ from: branch.id, to: next.id, day });
    }
    if (kind === 6) this.#dissolveDistrict(day);
  }

  /** A level goes without a successor: what stood below it stands below the province. */
  #dissolveDistrict(day: number): void {
    const district = this.organizations.find(({ id }) => id === this.district);
    if (!district || !on(district, day)) return;
    for (const child of this.#children(this.district, day)) this.#move(child, this.province, day);
    this.#end(district, day);
  }

  #absorb(one: Organization, into: Organization, day: number): void {
    for (const child of this.#children(one.id, day)) this.#move(child, into.id, day);
    this.#end(one, day);
    this.lineage.push({ from: one.id, to: into.id, on: day });
    this.followed.push({ from: one.id, to: into.id, day });
  }

  #children(id: string, day: number): Organization[] {
    return this.organizations.filter((one) => one.placed.some((placed) => placed.parentId === id && on(placed, day)));
  }

  #move(one: Organization, parentId: string, day: number): void {
    const last = one.placed.at(-1);
    if (!last || last.parentId === parentId) return;
    last.to = day;
    one.placed.push({ parentId, from: day, to: OPEN });
  }

  #end(one: Organization, day: number): void {
    const last = one.placed.at(-1);
    if (last) last.to = day;
    one.to = day;
  }
}
