import type { Query } from '@capuy/database';
import { DomainError } from '@capuy/subgraph';
import { CHECKS } from './check.sql.js';
import type { Planned } from './planner.js';

export interface FindingRow {
  code: string;
  severity: 'ERROR' | 'WARNING' | 'NOTICE';
  organization_id: string | null;
  params: Record<string, unknown>;
}

/** What the input says against itself. */
export interface DataFinding {
  code: string;
  organizationId: string;
  params: Record<string, string | number>;
}

/** Every check over the plan's tables. */
export async function findFindings(query: Query, { id, effectiveOn }: Planned): Promise<FindingRow[]> {
  const found: FindingRow[] = [];
  for (const check of CHECKS) found.push(...(await query<FindingRow>(check, [id, effectiveOn])));
  return found;
}

/** Throws CONFLICT with the decision's number where a later change exists, INVALID_STATE for any other error. */
export function refuseErrors(found: readonly FindingRow[]): void {
  const errors = found.filter((finding) => finding.severity === 'ERROR');
  const later = errors.find((finding) => finding.code === 'LATER_CHANGE');
  if (later) {
    const [day, number] = [text(later.params['day']), text(later.params['number'])];
    throw new DomainError('CONFLICT', `a later change exists: ${number ?? 'without a decision'} of ${day}`, { params: { day, number } });
  }
  const [first] = errors;
  if (first) {
    const params = { code: first.code, organizationId: first.organization_id, errors: errors.length };
    throw new DomainError('INVALID_STATE', `${errors.length} findings block it, the first is ${first.code}`, { params });
  }
}

/** Replaces what the last preview found; what the data says against itself stays. */
export async function storeFindings(
  query: Query,
  id: string,
  found: readonly FindingRow[],
  fromData: readonly DataFinding[],
): Promise<void> {
  await query(`delete from organization.reorganization_finding where reorganization_id = $1 and origin = 'PREVIEW'`, [id]);
  const rows = [
    ...found.map((f) => ({ ...f, origin: 'PREVIEW' })),
    ...fromData.map((f) => ({ code: f.code, severity: 'WARNING', organization_id: f.organizationId, params: f.params, origin: 'DATA' })),
  ];
  await query(
    `insert into organization.reorganization_finding (reorganization_id, origin, code, severity, organization_id, params)
     select $1, f.origin, f.code, f.severity, f.organization_id, f.params
     from jsonb_to_recordset($2) f (origin text, code text, severity text, organization_id uuid, params jsonb)`,
    [id, JSON.stringify(rows)],
  );
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
