import { type Actor, audit, Check, DomainError } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { requireOpen } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { TrainingClass } from './training-class.js';
import type { AddTrainingSessionInput, CancelTrainingClassInput, CreateTrainingClassInput } from './training-input.js';

type Done = Promise<{ id: string } & Changed>;

const INSERT_SESSION = `insert into organization.training_session (class_id, ordinal, held_on, topic)
  values ($1, (select coalesce(max(ordinal), 0) + 1 from organization.training_session where class_id = $1), $2, $3)`;

export class ManageTrainingService extends ScopedService {
  create(actor: Actor, input: CreateTrainingClassInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    const { organizationId, name, kind, startsOn, endsOn, planned = null, sessions } = input;
    const check = new Check()
      .filled(name, 'name')
      .that(endsOn >= startsOn, 'endsOn', 'BEFORE_BEGIN')
      .that(planned === null || planned > 0, 'planned', 'OUT_OF_RANGE', { min: 1 })
      .that(sessions.length > 0, 'sessions', 'REQUIRED');
    for (const [index, { heldOn }] of sessions.entries()) {
      check.that(heldOn >= startsOn && heldOn <= endsOn, `sessions.${index}.heldOn`, 'OUT_OF_RANGE');
    }
    check.done();
    return commit(scoped, click, input, async (query, manager) => {
      const { demo } = await requireOpen(scoped, query, organizationId, startsOn);
      const id = uuid();
      await manager.insert(TrainingClass, {
        id,
        organizationId,
        name: name.trim(),
        kind,
        startsOn,
        endsOn,
        planned,
        cancelledOn: null,
        demo,
        version: 1,
      });
      for (const { heldOn, topic } of sessions.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))) {
        await query(INSERT_SESSION, [id, heldOn, topic.trim()]);
      }
      await audit(scoped, query, { act: 'createTrainingClass', entity: 'TrainingClass', entityId: id, organizationId, detail: { kind } });
      return { id };
    });
  }

  addSession(actor: Actor, input: AddTrainingSessionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const held = await this.#open(scoped, manager, input);
      const { id, heldOn, topic } = input;
      new Check()
        .that(heldOn >= held.startsOn && heldOn <= held.endsOn, 'heldOn', 'OUT_OF_RANGE', { min: held.startsOn, max: held.endsOn })
        .done();
      await query(INSERT_SESSION, [id, heldOn, topic.trim()]);
      await manager.update(TrainingClass, id, { version: held.version + 1 });
      const { organizationId } = held;
      await audit(scoped, query, {
        act: 'addTrainingSession',
        entity: 'TrainingClass',
        entityId: id,
        organizationId,
        detail: { on: heldOn },
      });
      return { id };
    });
  }

  /** A class at which somebody was cannot be cancelled any more. */
  cancel(actor: Actor, input: CancelTrainingClassInput, click: Click): Done {
    const scoped = this.scoped(actor, 'training:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const held = await this.#open(scoped, manager, input);
      const { id, on } = input;
      const attended = await query(
        'select from organization.training_attendance a join organization.training_session s on s.id = a.session_id where s.class_id = $1 limit 1',
        [id],
      );
      if (attended.length > 0) throw new DomainError('INVALID_STATE', 'the class was held');
      await manager.update(TrainingClass, id, { cancelledOn: on, version: held.version + 1 });
      const { organizationId } = held;
      await audit(scoped, query, { act: 'cancelTrainingClass', entity: 'TrainingClass', entityId: id, organizationId, detail: { on } });
      return { id };
    });
  }

  async #open(
    ...[scoped, manager, ref]: [Parameters<typeof lock>[0], Parameters<typeof lock>[1], { id: string; version: number }]
  ): Promise<TrainingClass> {
    const held = await lock(scoped, manager, TrainingClass, ref, 'class');
    if (held.cancelledOn) throw new DomainError('INVALID_STATE', 'the class was cancelled', { params: { on: held.cancelledOn } });
    return held;
  }
}
