import { type Query, unaudited } from '@capuy/database';
import { audit, DomainError, type Actor, type Scoped } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { JobKind } from '../job/job.js';
import { queueJob } from '../job/job.service.js';
import { ScopedService } from '../scoped-service.js';
import { checkDraft } from './check-draft.js';
import { type DataFinding, findFindings, refuseErrors, storeFindings, type FindingRow } from './findings.js';
import { expectDraft, lockReorganization } from './lock-reorganization.js';
import { makePlan } from './planner.js';
import type { ReorganizationVersionInput, ReviseReorganizationInput, SettleReorganizationChoicesInput } from './reorganization-inputs.js';
import type { ReorganizationDraft } from './reorganization.types.js';
import { requireInside } from './require-inside.js';
import { settleChoices } from './settle-choices.js';
import { storeDraft } from './store-draft.js';
import { syncChoices } from './sync-choices.js';

type Identified = { id: string } & Changed;

/** Drafts what changes the tree, and asks for it to be applied. Undone only by a new decision. */
export class ReorganizationService extends ScopedService {
  /** Writes a draft with its findings and choices. Throws BAD_INPUT; NOT_FOUND for what lies outside root or reach. */
  draft(actor: Actor, draft: ReorganizationDraft, click: Click = {}, fromData: readonly DataFinding[] = []): Promise<Identified> {
    const scoped = this.scoped(actor, 'reorganization:draft');
    checkDraft(draft);
    return commit(scoped, click, draft, async (query) => {
      await scoped.requireReach(query, draft.rootId, 'root');
      const [row] = await query<{ id: string }>(
        `insert into organization.reorganization (title, root_id, effective_on, drafted_by) values ($1, $2, $3, $4) returning id`,
        [draft.title.trim(), draft.rootId, draft.effectiveOn, actor.accountId],
      );
      const id = row?.id ?? '';
      await this.#fill(query, id, draft, fromData);
      return this.#record(query, scoped, 'draftReorganization', id, draft.rootId, ['title', 'effectiveOn', 'operations']);
    });
  }

  /** Replaces a draft's operations; settled choices that still arise stay settled. CONFLICT, INVALID_STATE, as `draft`. */
  revise(actor: Actor, input: ReviseReorganizationInput & ReorganizationDraft, click: Click): Promise<Identified> {
    const scoped = this.scoped(actor, 'reorganization:draft');
    checkDraft(input);
    return commit(scoped, click, input, async (query) => {
      const { id, version } = input;
      expectDraft(await lockReorganization(query, scoped, id), version);
      await scoped.requireReach(query, input.rootId, 'root');
      await query('delete from organization.reorganization_operation where reorganization_id = $1', [id]);
      await query(
        'update organization.reorganization set title = $2, root_id = $3, effective_on = $4, version = version + 1 where id = $1',
        [id, input.title.trim(), input.rootId, input.effectiveOn],
      );
      await this.#fill(query, id, input, []);
      return this.#record(query, scoped, 'reviseReorganization', id, input.rootId, ['title', 'effectiveOn', 'operations']);
    });
  }

  /** Says where branches and members go, by hand or by rule. BAD_INPUT for a choice or place that is none. */
  settle(actor: Actor, input: SettleReorganizationChoicesInput, click: Click): Promise<Identified> {
    const scoped = this.scoped(actor, 'reorganization:draft');
    return commit(scoped, click, input, async (query) => {
      const row = await lockReorganization(query, scoped, input.id);
      expectDraft(row, input.version);
      await settleChoices(query, row, input);
      await query('update organization.reorganization set version = version + 1 where id = $1', [row.id]);
      const planned = { id: row.id, effectiveOn: row.effective_on };
      await makePlan(query, planned);
      await storeFindings(query, row.id, await findFindings(query, planned), []);
      return this.#record(query, scoped, 'settleReorganizationChoices', row.id, row.root_id, ['choices']);
    });
  }

  cancel(actor: Actor, input: ReorganizationVersionInput, click: Click): Promise<Identified> {
    const scoped = this.scoped(actor, 'reorganization:draft');
    return commit(scoped, click, input, async (query) => {
      const row = await lockReorganization(query, scoped, input.id);
      expectDraft(row, input.version);
      await query(`update organization.reorganization set status = 'CANCELLED', version = version + 1 where id = $1`, [row.id]);
      return this.#record(query, scoped, 'cancelReorganization', row.id, row.root_id, ['status']);
    });
  }

  /**
   * Queues the applying. Asked again, it answers the job that was queued first. CONFLICT for a later change (with its
   * decision's number) or a stale version, INVALID_STATE where findings block it or it was cancelled.
   */
  requestApply(actor: Actor, input: ReorganizationVersionInput, click: Click): Promise<{ jobId: string } & Identified> {
    const scoped = this.scoped(actor, 'reorganization:apply');
    return commit(scoped, click, input, async (query) => {
      const row = await lockReorganization(query, scoped, input.id);
      if (row.status === 'APPLIED') {
        await unaudited(query, 'applied already, with its record');
        return { id: row.id, jobId: await this.#finishedJob(query, actor, row.id) };
      }
      if (row.status === 'CANCELLED') throw new DomainError('INVALID_STATE', 'the reorganization was cancelled');
      if (row.version !== input.version) throw new DomainError('CONFLICT', 'the draft was changed since it was read');
      refuseErrors(
        await query<FindingRow>(
          `select code, severity, organization_id, params from organization.reorganization_finding where reorganization_id = $1 and severity = 'ERROR'`,
          [row.id],
        ),
      );
      const jobId = await queueJob(query, actor, JobKind.APPLY_REORGANIZATION, row.id);
      const asked = await this.#record(query, scoped, 'confirmReorganization', row.id, row.root_id, []);
      return { ...asked, jobId };
    });
  }

  async #fill(query: Query, id: string, draft: ReorganizationDraft, fromData: readonly DataFinding[]): Promise<void> {
    await storeDraft(query, id, draft);
    await requireInside(query, id, draft);
    const planned = { id, effectiveOn: draft.effectiveOn };
    await makePlan(query, planned);
    await syncChoices(query, id);
    await storeFindings(query, id, await findFindings(query, planned), fromData);
  }

  /** The job that applied it; where the command line did, one that says so. */
  async #finishedJob(query: Query, actor: Actor, id: string): Promise<string> {
    const [job] = await query<{ id: string }>(
      `select id from organization.job where kind = $1 and subject_id = $2 and account_id = $3 order by created_at desc limit 1`,
      [JobKind.APPLY_REORGANIZATION, id, actor.accountId],
    );
    if (job) return job.id;
    const [made] = await query<{ id: string }>(
      `insert into organization.job (kind, account_id, subject_id, status, started_at, finished_at, result)
       values ($1, $2, $3, 'DONE', now(), now(), '{}') returning id`,
      [JobKind.APPLY_REORGANIZATION, actor.accountId, id],
    );
    return made?.id ?? '';
  }

  async #record(query: Query, scoped: Scoped, act: string, id: string, organizationId: string, fields: string[]): Promise<{ id: string }> {
    await audit(scoped, query, { act, entity: 'Reorganization', entityId: id, organizationId, fields });
    return { id };
  }
}
