import { type Query, unaudited } from '@capuy/database';
import { type Actor, audit, type AuditRecord, DomainError, type Scoped, today } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { lockTree } from '../tree/maintain-tree.js';
import { findFindings, refuseErrors } from './findings.js';
import { type LockedReorganization, lockReorganization } from './lock-reorganization.js';
import { makePlan, type Progress, writePlan } from './planner.js';

/** Milliseconds that applying may take: a whole country's. */
const LONG = 600_000;

export interface Applied {
  id: string;
  changeMarker: string;
}

const COUNTS = `
select (select decision_id from plan_result union all select decision_id from plan_part limit 1) as decision_id, jsonb_build_object(
  'decisions', (select count(*) from (select decision_id from plan_result union select decision_id from plan_part) d),
  'established', (select count(*) from plan_subject where is_new),
  'ended', (select count(*) from plan_end),
  'moved', (select count(*) from plan_placement where not is_new),
  'memberships', (select count(*) from plan_membership)) as detail`;

/** Carries a rehearsal out of a transaction that must not stand. */
class Rehearsed extends Error {}

/** Applies drafts: the work of a job, or of the command line. */
export class ApplyReorganizationService extends ScopedService {
  /** The whole draft in one transaction. One that was applied already is left as it is. */
  async apply(actor: Actor, id: string, progress: Progress = async () => {}): Promise<Applied> {
    const scoped = this.#scoped(actor);
    return scoped.write((_, query) => this.#write(query, scoped, id, progress));
  }

  /** The very same, rolled back: what it wrote may be looked at before. Answers the milliseconds it took until then. */
  async rehearse(actor: Actor, id: string, look: (query: Query) => Promise<void> = async () => {}): Promise<number> {
    const scoped = this.#scoped(actor);
    const began = performance.now();
    let took = 0;
    await scoped
      .write(async (_, query) => {
        await this.#write(query, scoped, id, async () => {});
        took = performance.now() - began;
        await look(query);
        throw new Rehearsed('a rehearsal leaves nothing behind');
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rehearsed)) throw error;
      });
    return took;
  }

  #scoped(actor: Actor): Scoped {
    return this.scoped({ ...actor, deadline: Date.now() + LONG }, 'reorganization:apply');
  }

  async #write(query: Query, scoped: Scoped, id: string, progress: Progress): Promise<Applied> {
    await lockTree(query);
    const row = await lockReorganization(query, scoped, id);
    if (row.status === 'APPLIED') {
      await unaudited(query, 'applied already, with its record');
      return { id, changeMarker: '' };
    }
    if (row.status !== 'DRAFT') throw new DomainError('INVALID_STATE', 'the reorganization was cancelled');
    const planned = { id, effectiveOn: row.effective_on };
    await progress('PLAN', 0, 1);
    await makePlan(query, planned);
    refuseErrors(await findFindings(query, planned));
    await writePlan(query, planned, progress);
    const [marker] = await query<{ id: string }>('insert into organization.change_marker default values returning id');
    await audit(scoped, query, await record(query, row));
    return { id, changeMarker: marker?.id ?? '' };
  }
}

/** A bulk act: one record with its decision, and how much it did. */
async function record(query: Query, row: LockedReorganization): Promise<AuditRecord> {
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
