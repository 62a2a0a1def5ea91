import type { Query } from '@capuy/database';
import { type Actor, audit, DomainError, notFound } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { Job, JobKind } from './job.js';

export const JOB_COLUMNS = `
j.id, j.kind, j.subject_id as "subjectId", j.status, j.step, j.done, j.total, j.cancel_requested as "cancelRequested",
j.result ->> 'changeMarker' as "resultMarker",
case when j.error is not null then json_build_object('code', j.error ->> 'code', 'message', j.error ->> 'message', 'decisionNumber', j.error ->> 'decisionNumber') end as error`;

/** Long work of the actor: asked for, looked at, cancelled. `JobRunner` does it. */
export class JobService extends ScopedService {
  /** One's own job. NOT_FOUND for somebody else's. */
  async job(actor: Actor, id: string): Promise<Job> {
    const rows = await this.scoped(actor, 'job:read').read((query) =>
      query<Job>(`select ${JOB_COLUMNS} from organization.job j where j.id = $1`, [id]),
    );
    if (!rows[0]) throw notFound('job');
    return rows[0];
  }

  /** Asks a job to stop: at once while it waits, at its next step while it runs. INVALID_STATE once it is over. */
  async cancel(actor: Actor, input: { id: string }, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'job:cancel');
    return commit(scoped, click, input, async (query) => {
      const [job] = await query<{ status: string }>('select status from organization.job where id = $1 for update', [input.id]);
      if (!job) throw notFound('job');
      if (job.status !== 'QUEUED' && job.status !== 'RUNNING') throw new DomainError('INVALID_STATE', 'the job is over');
      await query(
        `update organization.job set cancel_requested = true, status = case when status = 'QUEUED' then 'CANCELLED' else status end,
           finished_at = case when status = 'QUEUED' then now() end where id = $1`,
        [input.id],
      );
      await audit(scoped, query, { act: 'cancelJob', entity: 'Job', entityId: input.id });
      return { id: input.id };
    });
  }
}

/** Queues work in the transaction of the act that asks for it. The same unfinished work is not queued twice. */
export async function queueJob(query: Query, actor: Actor, kind: JobKind, subjectId: string): Promise<string> {
  const [waiting] = await query<{ id: string }>(
    `select id from organization.job where kind = $1 and subject_id = $2 and status in ('QUEUED', 'RUNNING') order by created_at limit 1`,
    [kind, subjectId],
  );
  if (waiting) return waiting.id;
  const [row] = await query<{ id: string }>(
    'insert into organization.job (kind, account_id, subject_id) values ($1, $2, $3) returning id',
    [kind, actor.accountId, subjectId],
  );
  return row?.id ?? '';
}
