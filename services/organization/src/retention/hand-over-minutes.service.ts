import { type HandOverPaper, handOverMinutes, type Paper } from '@capuy/papers';
import { type Actor, audit, notFound } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { RETENTION_SOURCES } from './retention-sources.js';

type Row = HandOverPaper & { organizationId: string; memberIds: string[] };

/** The minutes of a hand-over (biên bản giao nộp), to be signed by both sides. */
export class HandOverMinutesService extends ScopedService {
  /** Throws NOT_FOUND outside the reach, and for one that was cancelled. */
  async print(actor: Actor, id: string): Promise<{ fileName: string; paper: Paper }> {
    const scoped = this.scoped(actor, 'retention:read');
    const row = await scoped.write(async (_manager, query) => {
      const [found] = await query<Row>(MINUTES(scoped.reaches('h.organization_id', 2)), [id, scoped.holders]);
      if (!found) throw notFound('paper');
      await audit(scoped, query, {
        act: 'printHandOverMinutes',
        entity: 'HandOver',
        entityId: id,
        organizationId: found.organizationId,
        memberIds: found.memberIds,
        reading: true,
      });
      return found;
    });
    const titles = new Map(RETENTION_SOURCES.map(({ code, vi }) => [code, vi]));
    const records = row.records.map((record) => ({ ...record, kind: titles.get(record.kind) ?? record.kind }));
    return { fileName: `Biên bản giao nộp - ${row.number.replaceAll(/[/\\]/gu, '-')}.docx`, paper: handOverMinutes({ ...row, records }) };
  }
}

/** $1 hand-over, $2 holders. */
const MINUTES = (reaches: string): string => `
select h.organization_id as "organizationId", organization.name_to_print(h.organization_id) as issuer,
  organization.name_to_print((select p.parent_id from organization.placement p where p.organization_id = h.organization_id and p.valid_from <= h.on_day and h.on_day < p.valid_to)) as superior,
  h.number, h.on_day as "on", h.handed_by as "handedBy", h.archive, l.records, l.members as "memberIds", l.bases
from organization.hand_over h
cross join lateral (
  select coalesce(json_agg(json_build_object('kind', r.kind, 'number', r.number, 'title', r.title, 'keeper', organization.name_to_print(r.organization_id),
      'countsFrom', r.counts_from, 'dueOn', r.due_on) order by r.kind, r.due_on, r.id), '[]') as records,
    coalesce(json_agg(r.member_id) filter (where r.member_id is not null), '[]') as members, coalesce(json_agg(distinct r.basis), '[]') as bases
  from organization.hand_over_record r where r.hand_over_id = h.id) l
where h.id = $1 and h.status <> 'CANCELLED' and $2::uuid[] is not null and ${reaches}`;
