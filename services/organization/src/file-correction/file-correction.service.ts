import type { Query } from '@capuy/database';
import { type Actor, audit, Check, checkFirst, type Connection, decodeCursor, DomainError, notFound, page, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { refuseTaken } from '../change/refuse-taken.js';
import { SECTIONS } from '../my-file/my-file-tables.js';
import { ScopedService } from '../scoped-service.js';
import {
  type AnswerCorrectionInput,
  type CorrectionRequest,
  CorrectionStatus,
  type RequestCorrectionInput,
  type WithdrawCorrectionInput,
} from './file-correction.js';

type Done = Promise<{ id: string } & Changed>;

const MAX_TEXT = 1000;
/** The office waits for the last day where one is known, for the oldest otherwise: what has no day stands after what has one. */
const ORDER = `coalesce(r.due_on, 'infinity')`;
const rows = (where: string, withdraw: boolean, answer: boolean): string => `
  select r.id, r.person_id as "personId", n.full_name as "personName", r.about, r.right_text as "rightText", r.status, r.asked_on as "askedOn", r.due_on as "dueOn",
    (select case when f.value is null then f.number else f.article || ', ' || f.number || ', ' || f.issuer end
      from organization.rule_in_force('correction.answerWithin', r.organization_id, r.asked_on) f) as "dueBasis",
    (select coalesce(json_agg(json_build_object('id', f.id, 'mediaType', f.media_type) order by p.id), '[]')
      from organization.correction_proof p join organization.stored_file f on f.id = p.file_id where p.request_id = r.id) as proofs,
    coalesce(r.status = 'OPEN' and r.due_on < app.today(), false) as late, r.settled_on as "settledOn", r.answer, r.version, ${ORDER}::text as rank,
    ${withdraw} and r.status = 'OPEN' as "viewerCanWithdraw", ${answer} and r.status = 'OPEN' and r.person_id is distinct from app.person() as "viewerCanAnswer"
  from (select c.*, organization.correction_due(c.organization_id, c.asked_on) as due_on from organization.correction_request c) r
  left join organization.person_name n on n.person_id = r.person_id where ${where}`;

/** A person asks that their file be put right; the office that keeps it answers, in the time that the regulation sets. */
export class FileCorrectionService extends ScopedService {
  /** Of whoever asks, latest first. */
  mine(actor: Actor): Promise<CorrectionRequest[]> {
    const scoped = this.scoped(actor, 'file:correct-own');
    return scoped.read((query) =>
      query<CorrectionRequest>(`${rows('r.person_id = $1::uuid', true, false)} order by r.asked_on desc, r.id desc limit 100`, [
        actor.personId,
      ]),
    );
  }

  /** The office's work, the one to be answered first at the top; with those that are settled on demand. */
  async list(actor: Actor, settled: boolean, first: number, after: string | null): Promise<Connection<CorrectionRequest>> {
    const scoped = this.scoped(actor, 'file:answer');
    const cursor = decodeCursor(after, 2);
    const found = await scoped.read((query) =>
      query<CorrectionRequest & { rank: string }>(
        `${rows(
          `$1::uuid[] is not null and ${scoped.reaches('organization.file_keeper(r.person_id)', 1)} and (r.status <> 'OPEN') = $2::boolean
           and ($3::date is null or (${ORDER}, r.id) > ($3::date, $4::uuid))`,
          false,
          true,
        )} order by ${ORDER}, r.id limit $5`,
        [scoped.holders, settled, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(found, first, (row) => [row.rank, row.id]);
  }

  request(actor: Actor, input: RequestCorrectionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'file:correct-own');
    const { personId } = actor;
    if (personId === null) throw new DomainError('INVALID_STATE', 'the account belongs to no person');
    const section = SECTIONS.find(({ code }) => code === input.section);
    new Check()
      .that(Boolean(section), 'section', 'UNKNOWN')
      .that(!input.field || Boolean(section?.fields[input.field]), 'field', 'UNKNOWN')
      .filled(input.about, 'about')
      .that(input.about.length <= 300, 'about', 'TOO_LONG', { max: 300 })
      .filled(input.rightText, 'rightText')
      .that(input.rightText.length <= MAX_TEXT, 'rightText', 'TOO_LONG', { max: MAX_TEXT })
      .done();
    return commit(scoped, click, input, async (query) => {
      const [keeper] = await query<{ id: string | null }>('select organization.file_keeper($1) as id', [personId]);
      if (!keeper?.id) throw new DomainError('INVALID_STATE', 'no office keeps the file');
      const [row] = await query<{ id: string }>(
        `insert into organization.correction_request (person_id, organization_id, section, record_id, field, about, right_text, asked_on)
         values ($1, $2, $3, $4, $5, $6, $7, app.today()) returning id`,
        [personId, keeper.id, input.section, input.recordId ?? null, input.field ?? null, input.about.trim(), input.rightText.trim()],
      ).catch(refuseTaken({ correction_request_open: 'section' }));
      const id = row?.id ?? '';
      const fields = [input.field ? `${input.section}.${input.field}` : input.section];
      await audit(scoped, query, {
        act: 'requestCorrection',
        entity: 'CorrectionRequest',
        entityId: id,
        organizationId: keeper.id,
        subjectIds: [personId],
        fields,
      });
      return { id };
    });
  }

  withdraw(actor: Actor, input: WithdrawCorrectionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'file:correct-own');
    return commit(scoped, click, input, async (query) => {
      const held = await hold(query, input, 'person_id = $2::uuid', actor.personId);
      await settle(
        query,
        `update organization.correction_request set status = 'WITHDRAWN', settled_on = app.today(), version = version + 1 where id = $1 and version = $2 returning id`,
        [input.id, input.version],
      );
      await audit(scoped, query, { act: 'withdrawCorrection', entity: 'CorrectionRequest', entityId: input.id, ...held });
      return { id: input.id };
    });
  }

  /** The answer, with what was done or the reason: the person reads it. */
  answer(actor: Actor, input: AnswerCorrectionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'file:answer');
    const { id, outcome, answer } = input;
    new Check()
      .that(![CorrectionStatus.OPEN, CorrectionStatus.WITHDRAWN].includes(outcome), 'outcome', 'UNKNOWN')
      .that(answer.trim().length >= 10, 'answer', 'TOO_SHORT', { min: 10 })
      .that(answer.length <= MAX_TEXT, 'answer', 'TOO_LONG', { max: MAX_TEXT })
      .done();
    return commit(scoped, click, input, async (query) => {
      const held = await hold(query, input, scoped.reaches('organization.file_keeper(person_id)', 2, 'SUBTREE'), scoped.holders);
      if (held.subjectIds.includes(actor.personId ?? '')) throw new DomainError('FORBIDDEN', 'nobody answers their own request');
      await settle(
        query,
        `update organization.correction_request set status = $3, settled_on = $4, answer = $5, answered_by = $6, version = version + 1 where id = $1 and version = $2 returning id`,
        [id, input.version, outcome, today(), answer.trim(), actor.accountId],
      );
      await audit(scoped, query, { act: 'answerCorrection', entity: 'CorrectionRequest', entityId: id, detail: { outcome }, ...held });
      return { id };
    });
  }
}

/** Of two answers at once one is written. */
async function settle(query: Query, update: string, values: readonly unknown[]): Promise<void> {
  if ((await query(update, values)).length === 0) throw new DomainError('CONFLICT', 'the request was changed since it was read');
}

async function hold(
  query: Query,
  { id, version }: { id: string; version: number },
  whose: string,
  value: unknown,
): Promise<{ organizationId: string; subjectIds: string[] }> {
  const [row] = await query<{ organizationId: string; personId: string; status: string; version: number }>(
    `select organization_id as "organizationId", person_id as "personId", status, version from organization.correction_request where id = $1 and ${whose}`,
    [id, value],
  );
  if (!row) throw notFound('request');
  if (row.version !== version) throw new DomainError('CONFLICT', 'the request was changed since it was read');
  if (row.status !== CorrectionStatus.OPEN) throw new DomainError('INVALID_STATE', 'the request is settled');
  return { organizationId: row.organizationId, subjectIds: [row.personId] };
}
