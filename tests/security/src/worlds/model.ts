import type { Policy } from '@capuy/subgraph';
import { on, OPEN, type Period, type Person, type World } from './world.js';

const ROOT = '00000000-0000-7000-8000-000000000001';

const POST_ROLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  COMMITTEE: { SECRETARY: 'SECRETARY', DEPUTY_SECRETARY: 'DEPUTY_SECRETARY', COMMITTEE_MEMBER: 'COMMITTEE_MEMBER' },
  STANDING_COMMITTEE: { STANDING_COMMITTEE_MEMBER: 'STANDING_COMMITTEE_MEMBER' },
  INSPECTION_COMMISSION: { COMMITTEE_MEMBER: 'INSPECTION_COMMISSION_MEMBER' },
  BRANCH_COMMITTEE: {
    SECRETARY: 'BRANCH_SECRETARY',
    DEPUTY_SECRETARY: 'BRANCH_DEPUTY_SECRETARY',
    BRANCH_COMMITTEE_MEMBER: 'BRANCH_COMMITTEE_MEMBER',
  },
};

/**
 * Who may see what, said once more without SQL, caches or indexes: what the services answer is held to this. Design §7.2 and
 * §7.3. All days are explicit: `today` is when somebody asks, the day of a fact is the fact's own.
 */
export class Model {
  constructor(
    readonly world: World,
    readonly policy: Policy,
  ) {}

  // The tree and its lineage.

  /** The organization itself and all it stood below on a day, from below up; nothing where it did not live. */
  upwards(id: string, day: number): string[] {
    const found = this.world.organizations.find((one) => one.id === id);
    if (!found || !on(found, day)) return [];
    const parent = found.placed.find((placed) => on(placed, day))?.parentId;
    return [id, ...(parent ? this.upwards(parent, day) : [])];
  }

  below(underId: string, id: string, day: number): boolean {
    return this.upwards(id, day).includes(underId);
  }

  /** Whoever came after, however many steps later; of one that ended without a successor its last superior takes over. */
  successors(id: string, day: number, seen = new Set<string>()): Set<string> {
    const later = this.world.lineage.filter((edge) => edge.from === id);
    const found = this.world.organizations.find((one) => one.id === id);
    const last = later.length === 0 ? found?.placed.find((placed) => placed.to === found.to && placed.to <= day)?.parentId : undefined;
    for (const next of [...later.filter((edge) => edge.on <= day).map((edge) => edge.to), ...(last ? [last] : [])]) {
      if (seen.has(next)) continue;
      seen.add(next);
      this.successors(next, day, seen);
    }
    return seen;
  }

  /** Whether a role at `holderId` reaches an organization: below it today, or the predecessor of what is, once it is gone. */
  reaches(holderId: string, id: string, today: number): boolean {
    if (holderId === ROOT || this.below(holderId, id, today)) return true;
    const ended = this.world.organizations.some((one) => one.id === id && one.to <= today);
    return ended && [...this.successors(id, today)].some((next) => this.below(holderId, next, today));
  }

  // Roles.

  /** Roles of an account today, each at its organization: from posts, from memberships, and given. */
  roles(accountId: string, today: number): { role: string; organizationId: string }[] {
    const person = this.world.people.find((one) => one.accountId === accountId);
    return person ? this.everGranted(person).filter((granted) => on(granted, today)) : [];
  }

  /** The same whenever. */
  everGranted({ accountId, personId, memberships }: Person): (Period & { role: string; organizationId: string })[] {
    return [
      ...this.world.posts
        .filter((post) => post.personId === personId)
        .flatMap((post) => {
          const role = post.duty ? roleOfDuty(post.duty) : POST_ROLES[post.place]?.[post.position];
          return role ? [{ ...post, role }] : [];
        }),
      ...memberships.map((one) => ({ ...one, role: 'MEMBER' })),
      ...this.world.given.filter((given) => given.accountId === accountId),
    ];
  }

  carries(capability: string, role: string): boolean {
    return (this.policy.capabilities[capability] ?? []).includes(role);
  }

  /** Whether a capability of the account covers an organization today. */
  covers(accountId: string, capability: string, id: string, today: number): boolean {
    const carrying = this.policy.capabilities[capability] ?? [];
    return this.roles(accountId, today).some(
      ({ role, organizationId }) => carrying.includes(role) && this.reaches(organizationId, id, today),
    );
  }

  /** A role at the root of the tree reaches all there is. */
  everywhere(accountId: string, capability: string, today: number): boolean {
    const carrying = this.policy.capabilities[capability] ?? [];
    return this.roles(accountId, today).some(({ role, organizationId }) => organizationId === ROOT && carrying.includes(role));
  }

  /** Whether somebody may ask at all; who holds no role that carries it is refused. */
  mayAsk(accountId: string, capability: string, today: number): boolean {
    const carrying = this.policy.capabilities[capability] ?? [];
    return carrying.includes('*') || this.roles(accountId, today).some(({ role }) => carrying.includes(role));
  }

  // What is seen.

  /** A Party life's record follows the present: where its member belongs today, or where it ended. One's own, always. */
  life(accountId: string, person: Person, today: number, capability = 'member:read'): boolean {
    return (
      person.accountId === accountId ||
      this.everywhere(accountId, capability, today) ||
      person.memberships.some(
        (one) => (on(one, today) || one.to === person.endedOn) && this.covers(accountId, capability, one.organizationId, today),
      )
    );
  }

  /** A person is known, besides, where they hold a post today. One's own record, always. */
  record(accountId: string, person: Person, today: number): boolean {
    return person.accountId === accountId || this.known(accountId, person, today, 'person:read');
  }

  known(accountId: string, person: Person, today: number, capability: string): boolean {
    return (
      this.everywhere(accountId, capability, today) ||
      person.memberships.some(
        (one) => (on(one, today) || one.to === person.endedOn) && this.covers(accountId, capability, one.organizationId, today),
      ) ||
      this.world.posts.some(
        (post) => post.personId === person.personId && on(post, today) && this.covers(accountId, capability, post.organizationId, today),
      )
    );
  }

  /** Persons who are no members: candidates where they are managed, and whose Party life is over. */
  outsiders(accountId: string, today: number): string[] {
    const candidates = this.world.papers.filter(
      ({ kind, organizationId }) => kind === 'CANDIDATE' && this.covers(accountId, 'person:read', organizationId, today),
    );
    const former = this.world.people.filter((person) => person.endedOn !== null && this.record(accountId, person, today));
    return [...candidates, ...former].map(({ personId }) => personId);
  }

  /** Whose office keeps a person's file: where they belonged last, or held a post. */
  keeper(personId: string, today: number): string | null {
    const person = this.world.people.find((one) => one.personId === personId);
    const belonged = (person?.memberships ?? []).filter(({ kind, from }) => kind === 'PERMANENT' && from <= today);
    const held = this.world.posts.filter((post) => post.personId === personId && post.from <= today);
    return (belonged.length > 0 ? belonged : held).toSorted((a, b) => b.to - a.to)[0]?.organizationId ?? null;
  }

  /** Members listed below an organization on a day: who belonged there, in what the reader reaches today. */
  listed(accountId: string, underId: string, asOf: number, today: number, kind = 'PERMANENT'): Person[] {
    return this.world.people.filter((person) =>
      person.memberships.some(
        (one) =>
          one.kind === kind &&
          on(one, asOf) &&
          this.below(underId, one.organizationId, asOf) &&
          this.covers(accountId, 'member:read', one.organizationId, today),
      ),
    );
  }

  /** A figure of a past day is whole: for whoever reaches the organization today. Null outside. */
  counted(accountId: string, underId: string, asOf: number, today: number): number | null {
    if (!this.covers(accountId, 'member:read', underId, today)) return null;
    return this.world.people
      .flatMap(({ memberships }) => memberships)
      .filter((one) => one.kind === 'PERMANENT' && on(one, asOf) && this.below(underId, one.organizationId, asOf)).length;
  }

  /** The days until `asOf` on which somebody came below an organization, or left: with their branch or by themselves. */
  turns(underId: string, asOf: number): number[] {
    return this.world.people.flatMap(({ memberships }) => {
      const inside = (day: number): boolean =>
        memberships.some((one) => one.kind === 'PERMANENT' && on(one, day) && this.below(underId, one.organizationId, day));
      return this.#turningDays.filter((day) => day <= asOf && inside(day - 1) !== inside(day));
    });
  }

  /** The only days on which anything begins or ends. */
  get #turningDays(): number[] {
    const { organizations, people } = this.world;
    const periods = [...organizations.flatMap(({ placed }) => placed), ...people.flatMap(({ memberships }) => memberships)];
    return [...new Set(periods.flatMap(({ from, to }) => [from, to]))].filter((day) => day > 0 && day !== OPEN);
  }

  /** P2 by role where the person belongs today, and one's own. */
  sensitive(accountId: string, person: Person, today: number): boolean {
    if (person.accountId === accountId || this.everywhere(accountId, 'person:read-sensitive', today)) return true;
    return person.memberships.some((one) => on(one, today) && this.covers(accountId, 'person:read-sensitive', one.organizationId, today));
  }

  /** How a Party life ended is P2 of where it ended. */
  endKind(accountId: string, person: Person, today: number): boolean {
    return (
      person.accountId === accountId ||
      this.everywhere(accountId, 'person:read-sensitive', today) ||
      person.memberships.some(
        ({ kind, to, organizationId }) =>
          kind === 'PERMANENT' && to === person.endedOn && this.covers(accountId, 'person:read-sensitive', organizationId, today),
      )
    );
  }

  /** P1 in full without a reason: one's own, and of the members of the branch whose secretary one is. */
  phone(accountId: string, person: Person, today: number): boolean {
    const branches = this.roles(accountId, today).filter(({ role }) => role === 'BRANCH_SECRETARY');
    return (
      person.accountId === accountId ||
      person.memberships.some((one) => on(one, today) && branches.some(({ organizationId }) => organizationId === one.organizationId))
    );
  }

  /** A meeting belongs to its day; who reads it is a matter of today. */
  meetings(accountId: string, underId: string | null, today: number): string[] {
    return this.world.meetings
      .filter(({ organizationId, day }) => underId === null || this.below(underId, organizationId, day))
      .filter(({ organizationId }) => this.covers(accountId, 'meeting:read', organizationId, today))
      .map(({ id }) => id);
  }
}

const roleOfDuty = (duty: string): string => (duty === 'INSPECTION_STAFF' ? 'STAFF_INSPECTION' : `STAFF_${duty}`);
