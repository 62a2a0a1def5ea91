import type { Query } from '@capuy/database';
import { v7 } from 'uuid';
import type { ReorganizationDraft } from './reorganization.types.js';

const DECISIONS = `
insert into organization.decision (number, issuer_id, issuer_name, signed_on, title)
select d.number, d.issuer_id, d.issuer_name, d.signed_on, d.title
from jsonb_to_recordset($1) d (number text, issuer_id uuid, issuer_name text, signed_on date, title text)
on conflict (number, issuer_name, signed_on) do nothing`;

const DECISION_IDS = `
select d.id from jsonb_to_recordset($1) j (number text, issuer_name text, signed_on date, at integer)
join organization.decision d on d.number = j.number and d.issuer_name = j.issuer_name and d.signed_on = j.signed_on
order by j.at`;

const OPERATIONS = `
insert into organization.reorganization_operation (id, reorganization_id, ordinal, kind, decision_id)
select o.id, $2, o.ordinal, o.kind, o.decision_id
from jsonb_to_recordset($1) o (id uuid, ordinal integer, kind text, decision_id uuid)`;

const RESULTS = `
insert into organization.reorganization_result
  (operation_id, organization_id, is_new, name, code, type_code, area_kind, reporting_sector, branch_kind, parent_id)
select r.operation_id, r.organization_id, r.is_new, r.name, r.code, r.type_code, r.area_kind, r.reporting_sector, r.branch_kind, r.parent_id
from jsonb_to_recordset($1) r (operation_id uuid, organization_id uuid, is_new boolean, name text, code text, type_code text, area_kind text,
  reporting_sector text, branch_kind text, parent_id uuid)`;

const PARTS = `
insert into organization.reorganization_part (operation_id, from_id, to_id, area, population)
select p.operation_id, p.from_id, p.to_id, p.area, p.population
from jsonb_to_recordset($1) p (operation_id uuid, from_id uuid, to_id uuid, area text, population text)`;

/** Writes decisions, operations, results and parts of a draft, a statement each. The draft has been checked. */
export async function storeDraft(query: Query, reorganizationId: string, draft: ReorganizationDraft): Promise<void> {
  const decisions = JSON.stringify(
    draft.decisions.map((d, at) => ({
      at,
      number: d.number,
      issuer_id: d.issuerId ?? null,
      issuer_name: d.issuerName,
      signed_on: d.signedOn,
      title: d.title ?? '',
    })),
  );
  await query(DECISIONS, [decisions]);
  const decisionIds = await query<{ id: string }>(DECISION_IDS, [decisions]);
  const keys = new Map(draft.operations.flatMap((o) => o.results).flatMap((r) => (r.key ? [[r.key, r.identity ?? v7()] as const] : [])));
  const reference = (value: string | null | undefined): string | null => (value ? (keys.get(value) ?? value) : null);
  const operations = draft.operations.map((operation, ordinal) => ({
    id: v7(),
    ordinal,
    kind: operation.kind,
    decision_id: decisionIds[operation.decision]?.id,
    operation,
  }));
  await query(OPERATIONS, [
    JSON.stringify(operations.map(({ id, ordinal, kind, decision_id }) => ({ id, ordinal, kind, decision_id }))),
    reorganizationId,
  ]);
  await query(RESULTS, [
    JSON.stringify(
      operations.flatMap(({ id, operation }) =>
        operation.results.map((r) => ({
          operation_id: id,
          organization_id: r.organizationId ?? reference(r.key),
          is_new: !r.organizationId,
          name: r.name ?? null,
          code: r.code ?? null,
          type_code: r.typeCode ?? null,
          area_kind: r.areaKind ?? null,
          reporting_sector: r.reportingSector ?? null,
          branch_kind: r.branchKind ?? null,
          parent_id: reference(r.parentId),
        })),
      ),
    ),
  ]);
  await query(PARTS, [
    JSON.stringify(
      operations.flatMap(({ id, operation }) =>
        operation.parts.map((p) => ({
          operation_id: id,
          from_id: p.fromId,
          to_id: reference(p.toId),
          area: p.area,
          population: p.population,
        })),
      ),
    ),
  ]);
}
