import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { deriveGrants } from '../account/derive-grants.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { ScopedService } from '../scoped-service.js';
import type { ChangeCommitteeBodyInput, CreateCommitteeBodyInput, EndCommitteeBodyInput } from './body-input.js';
import { CommitteeBody } from './committee-body.js';

export class ManageBodiesService extends ScopedService {
  create(actor: Actor, input: CreateCommitteeBodyInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .filled(input.name, 'name')
      .that(input.functions.length > 0, 'functions', 'REQUIRED')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, validFrom } = input;
      await requireOpen(scoped, query, organizationId, validFrom);
      const id = uuid();
      const functions = [...new Set(input.functions)];
      const decisionId = await recordDecision(query, input.decision);
      await manager.insert(CommitteeBody, {
        id,
        organizationId,
        name: input.name.trim(),
        functions,
        version: 1,
        validFrom,
        validTo: 'infinity',
        decisionId,
      });
      await audit(scoped, query, {
        act: 'createCommitteeBody',
        entity: 'CommitteeBody',
        entityId: id,
        organizationId,
        detail: { functions },
      });
      return { id };
    });
  }

  /** Its name and its functions from today on; the roles of its staff follow. */
  change(actor: Actor, input: ChangeCommitteeBodyInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .that(!input.functions || input.functions.length > 0, 'functions', 'REQUIRED')
      .that(!input.name || input.name.trim() !== '', 'name', 'REQUIRED')
      .that(Boolean(input.name ?? input.functions), 'functions', 'NOTHING_TO_CHANGE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const body = await lock(scoped, manager, CommitteeBody, input, 'committee body');
      if (body.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the body has ended', { params: { on: body.validTo } });
      const functions = input.functions ? [...new Set(input.functions)] : body.functions;
      await manager.update(CommitteeBody, body.id, { name: input.name?.trim() ?? body.name, functions, version: body.version + 1 });
      await deriveGrants(query, await staff(query, body.id));
      const fields = [...(input.name ? ['name'] : []), ...(input.functions ? ['functions'] : [])];
      const { id, organizationId } = body;
      await audit(scoped, query, {
        act: 'changeCommitteeBody',
        entity: 'CommitteeBody',
        entityId: id,
        organizationId,
        fields,
        detail: { functions },
      });
      return { id };
    });
  }

  /** Ends a body, the posts in it and the roles that followed from them. */
  end(actor: Actor, input: EndCommitteeBodyInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const body = await lock(scoped, manager, CommitteeBody, input, 'committee body');
      if (body.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the body has ended', { params: { on: body.validTo } });
      new Check().that(input.on > body.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: body.validFrom }).done();
      const later = await query('select from organization.post where body_id = $1 and valid_from >= $2::date', [body.id, input.on]);
      if (later.length > 0) throw new DomainError('INVALID_STATE', 'a post in the body begins on that day or later');
      await manager.update(CommitteeBody, body.id, { validTo: input.on, version: body.version + 1 });
      await query(
        `update organization.post set valid_to = $2::date, end_reason = 'BODY_ENDED', version = version + 1 where body_id = $1 and valid_to > $2::date`,
        [body.id, input.on],
      );
      await deriveGrants(query, await staff(query, body.id));
      await audit(scoped, query, {
        act: 'endCommitteeBody',
        entity: 'CommitteeBody',
        entityId: body.id,
        organizationId: body.organizationId,
        fields: ['validTo'],
      });
      return { id: body.id };
    });
  }
}

async function staff(query: Query, bodyId: string): Promise<string[]> {
  const rows = await query<{ id: string }>('select distinct person_id as id from organization.post where body_id = $1', [bodyId]);
  return rows.map((row) => row.id);
}
