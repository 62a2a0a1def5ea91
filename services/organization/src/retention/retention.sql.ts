import { dueRecordsSql } from '@capuy/subgraph';
import { RETENTION_SOURCES } from './retention-sources.js';

/** A rule as a paper cites it; of a row of `dueRecordsSql`. */
export const BASIS = `r.article || ', ' || r.rule_number || ', ' || r.rule_issuer`;

/** $1 organization, $2 day, $3 holders, $4 kinds or null, $5 words or null. */
export const dueRecords = (reaches: string, more = 'true'): string => `
  select r.* from (${dueRecordsSql(RETENTION_SOURCES, { schema: 'organization', under: '$1::uuid', day: '$2::date' })}) r
  where $3::uuid[] is not null and ${reaches} and ($4::text[] is null or r.kind = any ($4))
    and ($5::text is null or app.fold(concat_ws(' ', r.title, r.number)) like organization.like_term($5))
    and r.organization_id in (select a.organization_id from organization.reach a where a.holder_id = $1::uuid and a.valid_from <= app.today() and app.today() < a.valid_to)
    and not exists (select from organization.hand_over_record h where h.live and h.kind = r.kind and (h.record_id = r.id or r.kind = 'MEMBER_FILE' and h.member_id = r.id))
    and ${more}`;
