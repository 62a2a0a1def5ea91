import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { deriveGrants } from '../account/derive-grants.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { ScopedService } from '../scoped-service.js';
import { POSITIONS, SINGLE } from './positions.js';
import { Post } from './post.js';
import type { AppointPostInput, EndPostInput } from './post-input.js';

export class RecordPostsService extends ScopedService {
  /** Records that a person holds a post from a day on, and gives the roles that follow from it. */
  appoint(actor: Actor, input: AppointPostInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'post:manage');
    if (input.personId === actor.personId) throw new DomainError('FORBIDDEN', 'nobody records a post of their own');
    new Check()
      .that(POSITIONS[input.place].includes(input.position), 'position', 'NOT_OF_PLACE')
      .that((input.place === 'BODY') === Boolean(input.bodyId), 'bodyId', input.bodyId ? 'NOT_OF_PLACE' : 'REQUIRED')
      .that((input.place === 'AGENCY') === Boolean(input.agencyId), 'agencyId', input.agencyId ? 'NOT_OF_PLACE' : 'REQUIRED')
      .that(!input.termUntil || input.termUntil > input.validFrom, 'termUntil', 'BEFORE_BEGIN')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      await requireOpen(scoped, query, input.organizationId, input.validFrom);
      await requireHolder(query, input);
      const id = uuid();
      await manager.insert(Post, {
        id,
        personId: input.personId,
        organizationId: input.organizationId,
        bodyId: input.bodyId ?? null,
        agencyId: input.agencyId ?? null,
        localityId: null,
        place: input.place,
        position: input.position,
        basis: input.basis,
        termUntil: input.termUntil ?? null,
        validFrom: input.validFrom,
        validTo: 'infinity',
        version: 1,
        decisionId: await recordDecision(query, input.decision),
      });
      await deriveGrants(query, [input.personId]);
      const { organizationId, place, position, basis } = input;
      await audit(scoped, query, { act: 'appointPost', entity: 'Post', entityId: id, organizationId, detail: { place, position, basis } });
      return { id };
    });
  }

  /** Ends a post on a day, and with it the roles that followed from it. */
  end(actor: Actor, input: EndPostInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'post:manage');
    new Check().filled(input.reason, 'reason').done();
    return commit(scoped, click, input, async (query, manager) => {
      const post = await lock(scoped, manager, Post, input, 'post');
      if (post.validTo !== 'infinity')
        throw new DomainError('INVALID_STATE', 'the post has ended already', { params: { on: post.validTo } });
      new Check().that(input.on > post.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: post.validFrom }).done();
      await manager.update(Post, post.id, { validTo: input.on, endReason: input.reason.trim(), version: post.version + 1 });
      await deriveGrants(query, [post.personId]);
      const { organizationId, place, position } = post;
      await audit(scoped, query, {
        act: 'endPost',
        entity: 'Post',
        entityId: post.id,
        organizationId,
        fields: ['validTo'],
        detail: { place, position, on: input.on },
      });
      return { id: post.id };
    });
  }
}

async function requireHolder(query: Query, input: AppointPostInput): Promise<void> {
  const person = await query('select from organization.person_name where person_id = $1', [input.personId]);
  if (person.length === 0) throw notFound('person');
  if (input.bodyId) {
    const body = await query(
      'select from organization.committee_body where id = $1 and organization_id = $2 and valid_from <= $3::date and $3::date < valid_to',
      [input.bodyId, input.organizationId, input.validFrom],
    );
    if (body.length === 0) throw notFound('committee body');
  }
  if (input.agencyId) {
    const agency = await query(
      'select from organization.agency_version where agency_id = $1 and (area_id = $2 or organization_id = $2) and valid_from <= $3::date and $3::date < valid_to',
      [input.agencyId, input.organizationId, input.validFrom],
    );
    if (agency.length === 0) throw notFound('agency');
  }
  if (!SINGLE.has(input.position)) return;
  const held = await query(
    `select from organization.post p where p.organization_id = $1 and p.place = $2 and p.position = $3 and p.body_id is not distinct from $4
       and p.agency_id is not distinct from $5 and p.valid_to > $6::date`,
    [input.organizationId, input.place, input.position, input.bodyId ?? null, input.agencyId ?? null, input.validFrom],
  );
  if (held.length > 0) throw new DomainError('INVALID_STATE', 'the post is held by another: end theirs first');
}
