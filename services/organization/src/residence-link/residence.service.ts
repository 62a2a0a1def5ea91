import { type Actor, audit, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { ResidenceCode } from './residence-code.js';
import { RESIDENCE_STATUS, residenceList, type ResidenceLinkRow, type ResidenceRights, underEnd } from './residence-columns.js';
import type { ResidenceComment } from './residence-comment.js';
import { ResidenceDirection, type ResidenceLinksFilter } from './residence-filter.js';

interface Listed extends ResidenceLinkRow {
  sort: string;
}

/** Links of both ends. */
export class ResidenceService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, ResidenceLinkRow>> {
    const scoped = this.scoped(actor, 'residence:read');
    const rows = await scoped.read((query) =>
      query<ResidenceLinkRow>(
        `select ${residenceList(scoped, fields, this.#rights(actor, 2, 'extract(year from $1::date)::int'))}
         from organization.residence_link l join organization.person_name n on n.person_id = l.person_id
         where l.id = any ($3::uuid[]) and $2::uuid[] is not null
           and (${scoped.reaches('l.from_id', 2)} or ${scoped.reaches('l.to_id', 2)} or l.person_id = $4::uuid)`,
        [asOf, scoped.holders, ids, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** By name. One statement. */
  async list(
    actor: Actor,
    filter: ResidenceLinksFilter,
    asOf: string,
    { first, after }: { first: number; after: string | null },
    { fields }: Selection,
  ): Promise<Connection<ResidenceLinkRow>> {
    const scoped = this.scoped(actor, 'residence:read');
    const end = filter.direction === ResidenceDirection.LIVING_HERE ? 'l.to_id' : 'l.from_id';
    const year = filter.withoutCommentOf ?? Number(asOf.slice(0, 4));
    const values: unknown[] = [asOf, scoped.holders, filter.underId, checkFirst(first) + 1, year, filter.statuses ?? null];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where: string[] = [];
    if (filter.search?.trim()) where.push(`n.search_key like organization.like_term(${value(filter.search.trim())})`);
    if (filter.withoutCommentOf) {
      where.push(
        `l.received_on <= $1::date and (l.excused_on is null or l.excused_on > $1::date) and l.id not in (select c.link_id from organization.residence_commented($5::int) c)`,
      );
    }
    const order = `split_part(n.sort_key, ' ', 1) collate "vi-x-icu", (n.sort_key) collate "vi-x-icu", l.id`;
    const cursor = decodeCursor(after, 2);
    if (cursor) {
      const last = value(cursor[0]);
      where.push(`(${order}) > (split_part(${last}, ' ', 1), ${last}, ${value(cursor[1])}::uuid)`);
    }
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select ${residenceList(scoped, fields, this.#rights(actor, 2, '$5::int'))}, n.sort_key as sort
         from organization.residence_link l join organization.person_name n on n.person_id = l.person_id
         where l.since <= $1::date and $5::int is not null and ${scoped.reaches(end, 2)} and ${underEnd(end, '$3')}
           and case when $6::text[] is null then (l.ended_on is null or l.ended_on > $1::date) else ${RESIDENCE_STATUS} = any ($6) end
           ${where.map((condition) => `and ${condition}`).join(' ')}
         order by ${order} limit $4`,
        values,
      ),
    );
    return page<ResidenceLinkRow>(rows, first, (row) => [(row as Listed).sort, row.id]);
  }

  /** Codes in force on a day, in their order. */
  codes(actor: Actor, asOf: string): Promise<ResidenceCode[]> {
    return this.scoped(actor, 'residence:read').read((query) =>
      query<ResidenceCode>(
        `select c.list, c.code, c.name, c.name_en as "nameEn", c.legal_basis as "legalBasis" from organization.residence_code c
         where c.valid_from <= $1::date and $1::date < c.valid_to order by c.list, c.ordinal`,
        [asOf],
      ),
    );
  }

  /** Comments of each link, latest first; none where the reader may not know what they say. That they were read is audited. */
  async comments(actor: Actor, ids: readonly string[]): Promise<Map<string, ResidenceComment[]>> {
    const byRole = this.holds(actor, 'residence:comment');
    const scoped = this.scoped(actor, byRole ? 'residence:comment' : 'residence:read');
    const may = byRole ? `${scoped.reaches('l.from_id', 2)} or ${scoped.reaches('l.to_id', 2)}` : 'false';
    return scoped.write(async (_manager, query) => {
      const rows = await query<{ linkId: string; comments: ResidenceComment[] }>(
        `select c.link_id as "linkId", json_agg(json_build_object('id', c.id, 'year', c.year, 'commentedOn', c.commented_on, 'outcomeCode', c.outcome_code,
           'version', c.version) order by c.year desc) as comments
         from organization.residence_comment c join organization.residence_link l on l.id = c.link_id
         where c.link_id = any ($1::uuid[]) and $2::uuid[] is not null and (l.person_id = $3::uuid or ${may}) group by 1`,
        [ids, scoped.holders, actor.personId],
      );
      const links = rows.map(({ linkId }) => linkId);
      if (links.length > 0) {
        const people = await query<{ personId: string }>(
          'select distinct l.person_id as "personId" from organization.residence_link l where l.id = any ($1::uuid[])',
          [links],
        );
        await audit(scoped, query, {
          act: 'readResidenceComments',
          entity: 'ResidenceLink',
          fields: ['comments'],
          subjectIds: people.map(({ personId }) => personId),
          reading: true,
          detail: { links },
        });
      }
      return new Map(rows.map((row) => [row.linkId, row.comments]));
    });
  }

  #rights(actor: Actor, holders: number, year: string): ResidenceRights {
    return { holders, mayManage: this.holds(actor, 'residence:manage'), mayComment: this.holds(actor, 'residence:comment'), year };
  }
}
