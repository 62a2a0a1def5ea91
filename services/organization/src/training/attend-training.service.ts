import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { checkPersonChoice, choosePerson } from '../person/person-choice.js';
import { ScopedService } from '../scoped-service.js';
import type {
  EnrolInTrainingInput,
  RecordTrainingAttendanceInput,
  RemoveFromTrainingInput,
  SettleTrainingResultsInput,
} from './training-input.js';

type Done = Promise<{ id: string } & Changed>;
const MOST = 200;

/** Who is on the list of a class, who was there, and with what outcome. */
export class AttendTrainingService extends ScopedService {
  enrol(actor: Actor, input: EnrolInTrainingInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { id, persons } = input;
    const check = new Check().that(persons.length > 0 && persons.length <= MOST, 'persons', 'OUT_OF_RANGE', { min: 1, max: MOST });
    for (const [index, { person }] of persons.entries()) checkPersonChoice(check, person, `persons.${index}.person`);
    check.done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, demo } = await holdClass(scoped, query, 'c.id = $1', id);
      let enrolled = 0;
      for (const { person, organizationId: sender } of persons) {
        const personId = await choosePerson(query, manager, person, demo);
        const rows = await query(
          `insert into organization.training_participant (class_id, person_id, organization_id) values ($1, $2, $3)
           on conflict (class_id, person_id) do nothing returning id`,
          [id, personId, sender ?? null],
        );
        enrolled += rows.length;
      }
      await audit(scoped, query, { act: 'enrolInTraining', entity: 'TrainingClass', entityId: id, organizationId, detail: { enrolled } });
      return { id };
    });
  }

  /** Entered by mistake, or did not come at all: their attendance goes with them. */
  remove(actor: Actor, input: RemoveFromTrainingInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    return commit(scoped, click, input, async (query) => {
      const held = await holdClass(
        scoped,
        query,
        'c.id = (select p.class_id from organization.training_participant p where p.id = $1)',
        input.id,
      );
      const [participant] = await query<{ version: number; outcome: string | null }>(
        'select p.version, p.outcome from organization.training_participant p where p.id = $1 for update',
        [input.id],
      );
      if (participant?.version !== input.version) throw new DomainError('CONFLICT', 'the participant was changed since it was read');
      if (participant.outcome) throw new DomainError('INVALID_STATE', 'the participant has an outcome');
      await query('delete from organization.training_attendance where participant_id = $1', [input.id]);
      await query('delete from organization.training_participant where id = $1', [input.id]);
      const { id, organizationId } = held;
      await audit(scoped, query, {
        act: 'removeFromTraining',
        entity: 'TrainingClass',
        entityId: id,
        organizationId,
        detail: { participant: input.id },
      });
      return { id };
    });
  }

  /** Everybody on the list was there, except those named. Entered again, it puts the session right. */
  record(actor: Actor, input: RecordTrainingAttendanceInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    return commit(scoped, click, input, async (query) => {
      const held = await holdClass(
        scoped,
        query,
        'c.id = (select s.class_id from organization.training_session s where s.id = $1)',
        input.id,
      );
      const [session] = await query<{ version: number; heldOn: string }>(
        'select s.version, s.held_on as "heldOn" from organization.training_session s where s.id = $1 for update',
        [input.id],
      );
      if (session?.version !== input.version) throw new DomainError('CONFLICT', 'the session was changed since it was read');
      if (session.heldOn > today())
        throw new DomainError('INVALID_STATE', 'the session has not been held', { params: { on: session.heldOn } });
      const absent = await query('select from organization.training_participant where class_id = $1 and id = any ($2::uuid[])', [
        held.id,
        input.absentIds,
      ]);
      new Check().that(absent.length === new Set(input.absentIds).size, 'absentIds', 'UNKNOWN').done();
      await query('delete from organization.training_attendance where session_id = $1', [input.id]);
      const present = await query(
        `insert into organization.training_attendance (session_id, participant_id)
         select $1, p.id from organization.training_participant p where p.class_id = $2 and p.id <> all ($3::uuid[]) returning participant_id`,
        [input.id, held.id, input.absentIds],
      );
      await query('update organization.training_session set recorded = true, version = version + 1 where id = $1', [input.id]);
      const { id, organizationId } = held;
      const detail = { session: input.id, present: present.length, absent: absent.length };
      await audit(scoped, query, { act: 'recordTrainingAttendance', entity: 'TrainingClass', entityId: id, organizationId, detail });
      return { id };
    });
  }

  settle(actor: Actor, input: SettleTrainingResultsInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { id, results } = input;
    const check = new Check().that(results.length > 0 && results.length <= MOST, 'results', 'OUT_OF_RANGE', { min: 1, max: MOST });
    for (const [index, { certificateNumber, certifiedOn }] of results.entries()) {
      check.that(Boolean(certificateNumber?.trim()) === Boolean(certifiedOn), `results.${index}.certifiedOn`, 'WITH_NUMBER');
    }
    check.done();
    return commit(scoped, click, input, async (query) => {
      const { organizationId } = await holdClass(scoped, query, 'c.id = $1', id);
      for (const { id: participantId, version, outcome, certificateNumber, certifiedOn } of results) {
        const [participant] = await query<{ version: number }>(
          'select p.version from organization.training_participant p where p.id = $1 and p.class_id = $2 for update',
          [participantId, id],
        );
        if (!participant) throw notFound('participant');
        if (participant.version !== version) throw new DomainError('CONFLICT', 'a participant was changed since they were read');
        await query(
          'update organization.training_participant set outcome = $2, certificate_number = $3, certified_on = $4, version = version + 1 where id = $1',
          [participantId, outcome ?? null, certificateNumber?.trim() || null, certifiedOn ?? null],
        );
      }
      await audit(scoped, query, {
        act: 'settleTrainingResults',
        entity: 'TrainingClass',
        entityId: id,
        organizationId,
        detail: { participants: results.map((result) => result.id) },
      });
      return { id };
    });
  }
}

/** The class that something is about, held: the list of one class is changed by one at a time. */
async function holdClass(
  scoped: Scoped,
  query: Query,
  which: string,
  id: string,
): Promise<{ id: string; organizationId: string; demo: boolean }> {
  const [held] = await query<{ id: string; organizationId: string; demo: boolean; cancelledOn: string | null }>(
    `select c.id, c.organization_id as "organizationId", c.demo, c.cancelled_on as "cancelledOn" from organization.training_class c
     where ${which} and ${scoped.reaches('c.organization_id', 2)} for update of c`,
    [id, scoped.holders],
  );
  if (!held) throw notFound('class');
  if (held.cancelledOn) throw new DomainError('INVALID_STATE', 'the class was cancelled', { params: { on: held.cancelledOn } });
  return held;
}
