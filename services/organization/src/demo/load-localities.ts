import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoLocality, LocalityChange } from './demo-localities.js';

export async function loadLocalities(query: Query, seed: string, list: readonly DemoLocality[], from: string): Promise<void> {
  await query(
    `with made as (
       insert into organization.locality (id, demo) select id, true from unnest($1::uuid[]) id
     )
     insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, valid_from)
     select *, $7::date from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[])`,
    [
      list.map((o) => demoId(seed, 'locality', o.key)),
      list.map((o) => o.name),
      list.map((o) => o.key),
      list.map((o) => o.kind),
      list.map((o) => demoId(seed, 'organization', o.communeKey)),
      list.map((o) => demoId(seed, 'organization', o.branchKey)),
      from,
    ],
  );
}

/** Merges and renames of a day, with their lineage and the decision. A rename keeps the identity. */
export async function reorganizeLocalities(query: Query, seed: string, change: LocalityChange): Promise<void> {
  const { on, decision, mergers, renames } = change;
  const id = (o: { key: string }): string => demoId(seed, 'locality', o.key);
  const decisionId = demoId(seed, 'decision', `${decision.number} ${decision.signedOn}`);
  await query(`insert into organization.decision (id, number, issuer_name, signed_on, title) values ($1, $2, $3, $4, $5)`, [
    decisionId,
    decision.number,
    decision.issuerName,
    decision.signedOn,
    decision.title,
  ]);
  const pairs = mergers.flatMap(({ operation, from, to }) => from.map((source) => ({ operation, fromId: id(source), toId: id(to) })));
  await query(
    `update organization.locality_version set valid_to = $2::date where locality_id = any ($1::uuid[]) and valid_to = 'infinity'`,
    [pairs.map(({ fromId }) => fromId), on],
  );
  await loadLocalities(
    query,
    seed,
    mergers.filter(({ operation }) => operation === 'CONSOLIDATE').map(({ to }) => to),
    on,
  );
  await query(
    `insert into organization.locality_lineage (from_id, to_id, area, population, operation, effective_on, decision_id)
     select from_id, to_id, 'WHOLE', 'WHOLE', operation, $4::date, $5::uuid from unnest($1::uuid[], $2::uuid[], $3::text[]) l (from_id, to_id, operation)`,
    [pairs.map(({ fromId }) => fromId), pairs.map(({ toId }) => toId), pairs.map(({ operation }) => operation), on, decisionId],
  );
  await query(
    `with renamed as (
       update organization.locality_version v set valid_to = $3::date from unnest($1::uuid[], $2::text[]) r (id, name)
       where v.locality_id = r.id and v.valid_to = 'infinity'
       returning v.locality_id, r.name, v.code, v.kind, v.organization_id, v.branch_id
     )
     insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, decision_id, valid_from)
     select locality_id, name, code, kind, organization_id, branch_id, $4::uuid, $3::date from renamed`,
    [renames.map(id), renames.map(({ name }) => name), on, decisionId],
  );
}
