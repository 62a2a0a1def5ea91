import { type Actor, audit, Check, DomainError, type Scoped, today } from '@capuy/subgraph';
import type { Query } from '@capuy/database';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import { codeInForce, type HeldLink, lockLinks } from './lock-links.js';
import type {
  CommentResidenceLinksInput,
  EndResidenceLinkInput,
  ExcuseFromResidenceInput,
  ReceiveResidenceLinksInput,
} from './residence-input.js';

type Done = Promise<{ ids: string[] } & Changed>;
const MOST = 200;

/** What becomes of a link: received, excused, ended, and what is said of it each year. */
export class SettleResidenceService extends ScopedService {
  /** Any number at once, since letters come in bundles: all or none. */
  receive(actor: Actor, input: ReceiveResidenceLinksInput, click: Click): Done {
    const scoped = this.scoped(actor, 'residence:manage');
    const { links, on } = input;
    new Check()
      .that(links.length > 0 && links.length <= MOST, 'links', 'OUT_OF_RANGE', { min: 1, max: MOST })
      .that(new Set(links.map(({ id }) => id)).size === links.length, 'links', 'DUPLICATE')
      .that(on <= today(), 'on', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query) => {
      const held = await lockLinks(scoped, query, links, 'LIVING');
      for (const link of held) {
        requireOpen(link);
        if (!link.introduced || link.receivedOn) throw new DomainError('INVALID_STATE', 'there is nothing to receive');
        new Check().that(on >= link.since, 'on', 'BEFORE_BEGIN', { begin: link.since }).done();
      }
      const ids = held.map(({ id }) => id);
      await query('update organization.residence_link set received_on = $2, version = version + 1 where id = any ($1::uuid[])', [ids, on]);
      await this.#audit(scoped, query, 'receiveResidenceLinks', held, { on, links: ids });
      return { ids };
    });
  }

  /** Group A of Quy định 213-QĐ/TW: introduced, but not expected to take part. */
  excuse(actor: Actor, input: ExcuseFromResidenceInput, click: Click): Done {
    const scoped = this.scoped(actor, 'residence:manage');
    const { id, groupCode, on } = input;
    new Check().that(on <= today(), 'on', 'IN_THE_FUTURE').done();
    return commit(scoped, click, input, async (query) => {
      const [link] = await lockLinks(scoped, query, [input], 'EITHER');
      requireOpen(link);
      if (!link?.introduced || link.excusedOn) throw new DomainError('INVALID_STATE', 'not introduced, or excused already');
      const known = await codeInForce(query, 'EXCUSED', [groupCode], on);
      new Check()
        .that(on >= link.since, 'on', 'BEFORE_BEGIN', { begin: link.since })
        .that(known.has(groupCode), 'groupCode', 'UNKNOWN')
        .done();
      await query('update organization.residence_link set excused_on = $2, group_code = $3, version = version + 1 where id = $1', [
        id,
        on,
        groupCode,
      ]);
      await this.#audit(scoped, query, 'excuseFromResidence', [link], { on });
      return { ids: [id] };
    });
  }

  end(actor: Actor, input: EndResidenceLinkInput, click: Click): Done {
    const scoped = this.scoped(actor, 'residence:manage');
    const { id, on } = input;
    new Check().that(on <= today(), 'on', 'IN_THE_FUTURE').done();
    return commit(scoped, click, input, async (query) => {
      const [link] = await lockLinks(scoped, query, [input], 'EITHER');
      requireOpen(link);
      new Check().that(on > (link?.since ?? ''), 'on', 'NOT_AFTER_BEGIN', { begin: link?.since ?? null }).done();
      await query('update organization.residence_link set ended_on = $2, version = version + 1 where id = $1', [id, on]);
      await this.#audit(scoped, query, 'endResidenceLink', link ? [link] : [], { on });
      return { ids: [id] };
    });
  }

  /** The yearly comments of a list, from where they live. What they say is P2 and stands in no audit record. */
  comment(actor: Actor, input: CommentResidenceLinksInput, click: Click): Done {
    const scoped = this.scoped(actor, 'residence:comment');
    const { year, on, comments } = input;
    const ids = comments.map(({ linkId }) => linkId);
    new Check()
      .that(comments.length > 0 && comments.length <= MOST, 'comments', 'OUT_OF_RANGE', { min: 1, max: MOST })
      .that(new Set(ids).size === ids.length, 'comments', 'DUPLICATE')
      .that(on <= today(), 'on', 'IN_THE_FUTURE')
      .that(year <= Number(on.slice(0, 4)), 'year', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query) => {
      const held = await lockLinks(
        scoped,
        query,
        ids.map((id) => ({ id })),
        'LIVING',
      );
      const known = await codeInForce(
        query,
        'OUTCOME',
        comments.map(({ outcomeCode }) => outcomeCode),
        on,
      );
      const check = new Check();
      for (const [index, { outcomeCode }] of comments.entries())
        check.that(known.has(outcomeCode), `comments.${index}.outcomeCode`, 'UNKNOWN');
      check.done();
      for (const link of held) {
        if (!link.introduced || (!link.receivedOn && !link.excusedOn))
          throw new DomainError('INVALID_STATE', 'the link has not been received');
        if (year < Number(link.since.slice(0, 4)) || (link.endedOn && year > Number(link.endedOn.slice(0, 4)))) {
          throw new DomainError('INVALID_STATE', 'the link did not hold in that year');
        }
      }
      await query(
        `insert into organization.residence_comment (link_id, year, commented_on, outcome_code)
         select c.link, $2, $3::date, c.outcome from unnest($1::uuid[], $4::text[]) c (link, outcome)
         on conflict (link_id, year) do update set commented_on = excluded.commented_on, outcome_code = excluded.outcome_code,
           version = organization.residence_comment.version + 1`,
        [ids, year, on, comments.map(({ outcomeCode }) => outcomeCode)],
      );
      await this.#audit(scoped, query, 'commentResidenceLinks', held, { year, on, links: ids }, ['outcomeCode']);
      return { ids };
    });
  }

  async #audit(
    scoped: Scoped,
    query: Query,
    act: string,
    links: readonly HeldLink[],
    detail: Readonly<Record<string, unknown>>,
    fields: readonly string[] = [],
  ): Promise<void> {
    const [first] = links;
    const entityId = links.length === 1 ? (first?.id ?? null) : null;
    await audit(scoped, query, {
      act,
      entity: 'ResidenceLink',
      entityId,
      organizationId: first?.toId ?? first?.fromId ?? null,
      fields,
      detail,
    });
  }
}

function requireOpen(link: HeldLink | undefined): void {
  if (link?.endedOn) throw new DomainError('INVALID_STATE', 'the link has ended', { params: { on: link.endedOn } });
}
