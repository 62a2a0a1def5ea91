import { type Actor, audit, Check, checkFirst, type Connection, decodeCursor, page, type Scoped } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { type MemberChanges, type MemberMovement, type MemberMovementFilter, type MovementCount, MovementKind } from './member-movement.js';

interface Span {
  underId: string;
  since: string;
  until: string;
}

const P2_KINDS: ReadonlySet<MovementKind> = new Set([MovementKind.STRIKE_OFF, MovementKind.EXPULSION]);
const ORDER = Object.values(MovementKind);

/** Who came and who left between two days, counted and listed from the same rows. */
export class MemberMovementService extends ScopedService {
  /** One statement; null outside the actor's reach. */
  async changes(actor: Actor, span: Span): Promise<MemberChanges | null> {
    const scoped = this.scoped(actor, 'member:read');
    checkSpan(span);
    return this.#asFarAsReached(actor, scoped, async (as) => {
      const [row] = await as.read((query) =>
        query<{ counts: (MovementCount & { came: boolean })[] }>(
          `select (select coalesce(json_agg(c), '[]') from (
             select t.came, t.kind, count(*)::int as count from organization.member_turns($1, $2, $3) t group by 1, 2) c) as counts
           where app.reaches($1) and ${as.reaches('$1::uuid', 4)}`,
          [span.underId, span.since, span.until, as.holders],
        ),
      );
      if (!row) return null;
      const of = (came: boolean): MovementCount[] =>
        row.counts.filter((each) => each.came === came).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
      return { came: of(true), left: of(false) };
    });
  }

  /** Latest first. Names for whoever reaches the organization; records behind them as far as they are reached. */
  async list(actor: Actor, filter: MemberMovementFilter, first: number, after: string | null): Promise<Connection<MemberMovement>> {
    const scoped = this.scoped(actor, 'member:read');
    checkSpan(filter);
    const cursor = decodeCursor(after, 2);
    const rows = await this.#asFarAsReached(actor, scoped, (as) =>
      as.write(async (_manager, query) => {
        const found = await query<MemberMovement>(
          `select t.day::text, t.kind, n.full_name as "fullName", t.member_id as "memberId", t.inside_id as "insideId", t.outside_id as "outsideId"
           from organization.member_turns($1, $2, $3) t join organization.person_name n on n.person_id = t.person_id
           where app.reaches($1) and ${as.reaches('$1::uuid', 8)} and ($4::text[] is null or t.kind = any ($4)) and ($5::date is null or (t.day, t.member_id) < ($5::date, $6::uuid))
           order by t.day desc, t.member_id desc limit $7`,
          [
            filter.underId,
            filter.since,
            filter.until,
            filter.kinds ?? null,
            cursor?.[0] ?? null,
            cursor?.[1] ?? null,
            checkFirst(first) + 1,
            as.holders,
          ],
        );
        const told = found.filter(({ kind }) => P2_KINDS.has(kind)).map(({ memberId }) => memberId);
        if (told.length > 0) {
          const about = { entity: 'Member', organizationId: filter.underId, memberIds: told };
          await audit(as, query, { act: 'listMovements', ...about, fields: ['endKind'], reading: true });
        }
        return found.length > 0 ? found : null;
      }),
    );
    return page(rows ?? [], first, ({ day, memberId }) => [day, memberId]);
  }

  /** How Party lives ended is told where a role reads it; elsewhere the same question is asked without. */
  async #asFarAsReached<T>(actor: Actor, plain: Scoped, ask: (scoped: Scoped) => Promise<T | null>): Promise<T | null> {
    const told = this.holds(actor, 'person:read-sensitive') ? await ask(this.scoped(actor, 'person:read-sensitive')) : null;
    return told ?? ask(plain);
  }
}

function checkSpan({ since, until }: Span): void {
  new Check().that(since < until, 'until', 'NOT_AFTER_BEGIN', { begin: since }).done();
}
