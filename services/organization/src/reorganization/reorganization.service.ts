import { audit, DomainError, notFound, today, type Actor, type Scoped } from '@capuy/subgraph';
import type { Query } from '@capuy/database';
import { ScopedService } from '../scoped-service.js';
import { lockTree } from '../tree/maintain-tree.js';
import { checkDraft } from './check-draft.js';
import { CHECKS } from './check.sql.js';
import { makePlan, type Progress, writePlan } from './planner.js';
import type { ReorganizationDraft } from './reorganization.types.js';
import { storeDraft } from './store-draft.js';
import { syncChoices } from './sync-choices.js';

/** Milliseconds that planning or applying may take: a whole country's. */
const LONG = 600_000;

export interface FindingRow {
  code: string;
  severity: 'ERROR' | 'WARNING' | 'NOTICE';
  organization_id: string | null;
  params: Record<string, string | number | null>;
}

export interface DataFinding {
  code: string;
  organizationId: string;
  params: Record<string, string | number>;
}

interface Row {
  id: string;
  title: string;
  root_id: string;
  effective_on: string;
  status: 'DRAFT' | 'APPLIED' | 'CANCELLED';
  version: number;
}

export interface Applied {
  id: string;
  changeMarker: string;
}

/** Drafts, previews and applies what changes the tree. */
export class ReorganizationService extends ScopedService {
  /** Writes a draft with its findings and choices. Throws BAD_INPUT, NOT_FOUND outside the actor's reach. */
  async draft(actor: Actor, draft: ReorganizationDraft, fromData: readonly DataFinding[] = []): Promise<{ id: string }> {
    const scoped = this.scoped(long(actor), 'reorganization:draft');
    checkDraft(draft);
    return scoped.write(async (_, query) => {
      await scoped.requireReach(query, draft.rootId, 'root');
      const [row] = await query<{ id: string }>(
        `insert into organization.reorganization (title, root_id, effective_on, drafted_by) values ($1, $2, $3, $4) returning id`,
        [draft.title.trim(), draft.rootId, draft.effectiveOn, actor.accountId],
      );
      const id = row?.id ?? '';
      await this.#fill(query, scoped, id, draft, fromData);
      await audit(scoped, query, { act: 'draftReorganization', entity: 'Reorganization', entityId: id, organizationId: draft.rootId });
      return { id };
    });
  }

  /** Applies the whole draft in one transaction. A draft that was applied already is left as it is. */
  async apply(actor: Actor, id: string, progress: Progress = async () => {}, dryRun = false): Promise<Applied> {
    const scoped = this.scoped(long(actor), 'reorganization:apply');
    let applied: Applied = { id, changeMarker: '' };
    const undo = new Error('dry run');
    await scoped
      .write(async (_, query) => {
        await lockTree(query);
        const row = await this.#lock(query, scoped, id);
        if (row.status === 'APPLIED') return;
        if (row.status !== 'DRAFT') throw new DomainError('INVALID_STATE', 'the reorganization was cancelled');
        const planned = { id, effectiveOn: row.effective_on };
        await progress('PLAN', 0, 1);
        await makePlan(query, planned);
        refuse(await findings(query, planned));
        await writePlan(query, planned, progress);
        const [marker] = await query<{ id: string }>('insert into organization.change_marker default values returning id');
        await audit(scoped, query, await this.#record(query, row));
        applied = { id, changeMarker: marker?.id ?? '' };
        if (dryRun) throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return applied;
  }

  async #fill(query: Query, scoped: Scoped, id: string, draft: ReorganizationDraft, fromData: readonly DataFinding[]): Promise<void> {
    await storeDraft(query, id, draft);
    await requireInside(query, scoped, id, draft);
    await makePlan(query, { id, effectiveOn: draft.effectiveOn });
    await syncChoices(query, id);
    await storeFindings(query, id, await findings(query, { id, effectiveOn: draft.effectiveOn }), fromData);
  }

  async #lock(query: Query, scoped: Scoped, id: string): Promise<Row> {
    const [row] = await query<Row>(
      `select id, title, root_id, effective_on, status, version from organization.reorganization r where id = $1 and ${scoped.reaches('r.root_id', 2)} for update`,
      [id, scoped.holders],
    );
    if (!row) throw notFound('reorganization');
    return row;
  }

  /** A bulk act: one record with its decision, and how much it did. */
  async #record(query: Query, row: Row): Promise<Parameters<typeof audit>[2]> {
    const [counts] = await query<{ decision_id: string | null; detail: Record<string, unknown> }>(COUNTS);
    return {
      act: 'applyReorganization',
      entity: 'Reorganization',
      entityId: row.id,
      organizationId: row.root_id,
      decisionId: counts?.decision_id ?? null,
      fields: ['status'],
      detail: { effectiveOn: row.effective_on, appliedOn: today(), ...counts?.detail },
    };
  }
}

const COUNTS = `
select (select decision_id from plan_result union all select decision_id from plan_part limit 1) as decision_id, jsonb_build_object(
  'decisions', (select count(*) from (select decision_id from plan_result union select decision_id from plan_part) d),
  'established', (select count(*) from plan_subject where is_new),
  'ended', (select count(*) from plan_end),
  'moved', (select count(*) from plan_placement where not is_new),
  'memberships', (select count(*) from plan_membership)) as detail`;

/** Every check over the plan's tables. */
export async function findings(query: Query, { id, effectiveOn }: { id: string; effectiveOn: string }): Promise<FindingRow[]> {
  const found: FindingRow[] = [];
  for (const check of CHECKS) found.push(...(await query<FindingRow>(check, [id, effectiveOn])));
  return found;
}

function refuse(found: readonly FindingRow[]): void {
  const errors = found.filter((finding) => finding.severity === 'ERROR');
  const later = errors.find((finding) => finding.code === 'LATER_CHANGE');
  if (later) {
    const { day = null, number = null } = later.params;
    throw new DomainError('CONFLICT', `a later change exists: ${number ?? 'without a decision'} of ${day}`, { params: { day, number } });
  }
  const [first] = errors;
  if (first) {
    const params = { code: first.code, organizationId: first.organization_id, errors: errors.length };
    throw new DomainError('INVALID_STATE', `${errors.length} findings block it, the first is ${first.code}`, { params });
  }
}

async function storeFindings(query: Query, id: string, found: readonly FindingRow[], fromData: readonly DataFinding[]): Promise<void> {
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

/** Whatever the draft names lies below its root that day: what may not be seen does not exist. */
async function requireInside(query: Query, scoped: Scoped, id: string, draft: ReorganizationDraft): Promise<void> {
  if (scoped.everything && draft.rootId === scoped.holders[0]) return;
  const outside = await query(OUTSIDE, [id, draft.rootId, draft.effectiveOn]);
  if (outside.length > 0) throw notFound('organization');
}

const OUTSIDE = `
with named (id) as (
  select p.from_id from organization.reorganization_part p join organization.reorganization_operation o on o.id = p.operation_id where o.reorganization_id = $1
  union
  select r.organization_id from organization.reorganization_result r join organization.reorganization_operation o on o.id = r.operation_id
  where o.reorganization_id = $1 and not r.is_new
  union
  select r.parent_id from organization.reorganization_result r join organization.reorganization_operation o on o.id = r.operation_id
  where o.reorganization_id = $1 and r.parent_id is not null
)
select n.id from named n
where not exists (select from organization.closure c where c.descendant_id = n.id and c.ancestor_id = $2 and c.valid_from <= $3::date and c.valid_to > $3::date)
  and not exists (select from organization.reorganization_result r join organization.reorganization_operation o on o.id = r.operation_id
    where o.reorganization_id = $1 and r.is_new and r.organization_id = n.id)
limit 1`;

function long(actor: Actor): Actor {
  return { ...actor, deadline: Date.now() + LONG };
}
