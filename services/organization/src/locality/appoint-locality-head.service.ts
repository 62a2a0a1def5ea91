import { type Actor, audit, Check, DomainError, notFound } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { checkPersonChoice, choosePerson } from '../person/person-choice.js';
import { Post, PostPlace, PostPosition } from '../post/post.js';
import { ScopedService } from '../scoped-service.js';
import type { AppointLocalityHeadInput } from './locality-input.js';

const POSITIONS: ReadonlySet<PostPosition> = new Set([PostPosition.HEAD, PostPosition.DEPUTY_HEAD]);

export class AppointLocalityHeadService extends ScopedService {
  /** A head or deputy of a locality, member or not. The post stands with the commune; whether they are a member is never said here. */
  appoint(actor: Actor, input: AppointLocalityHeadInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'post:manage');
    const { localityId, person, position, basis, validFrom, termUntil = null } = input;
    if (person.personId && person.personId === actor.personId) throw new DomainError('FORBIDDEN', 'nobody records a post of their own');
    checkPersonChoice(new Check(), person, 'person')
      .that(POSITIONS.has(position), 'position', 'NOT_OF_PLACE')
      .that(!termUntil || termUntil > validFrom, 'termUntil', 'BEFORE_BEGIN')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      // Held, so that a merge and an appointment do not pass each other.
      const [locality] = await query<{ organizationId: string }>(
        `select v.organization_id as "organizationId" from organization.locality l
         join organization.locality_version v on v.locality_id = l.id and v.valid_from <= $2::date and $2::date < v.valid_to
         where l.id = $1 and ${scoped.reaches('v.organization_id', 3)} for update of l`,
        [localityId, validFrom, scoped.holders],
      );
      if (!locality) throw notFound('locality');
      const { organizationId } = locality;
      const { demo } = await requireOpen(scoped, query, organizationId, validFrom);
      const [state] = await query<{ held: boolean; ends: boolean }>(
        `select exists (select from organization.post p where p.locality_id = $1 and p.position = 'HEAD' and p.valid_to > $2::date) as held,
           not exists (select from organization.locality_version v where v.locality_id = $1 and v.valid_to = 'infinity') as ends`,
        [localityId, validFrom],
      );
      if (state?.ends) throw new DomainError('INVALID_STATE', 'the locality has ended, or its end is decided');
      if (state?.held && position === PostPosition.HEAD) {
        throw new DomainError('INVALID_STATE', 'the post is held by another: end theirs first');
      }
      const personId = await choosePerson(query, manager, person, demo);
      const held = await query(
        `select from organization.post p where p.person_id = $1 and p.organization_id = $2 and p.place = 'LOCALITY' and p.position = $3 and p.valid_to > $4::date`,
        [personId, organizationId, position, validFrom],
      );
      if (held.length > 0) throw new DomainError('INVALID_STATE', 'the person heads another locality of the commune');
      const id = uuid();
      await manager.insert(Post, {
        id,
        personId,
        organizationId,
        localityId,
        bodyId: null,
        agencyId: null,
        place: PostPlace.LOCALITY,
        position,
        basis,
        termUntil,
        validFrom,
        validTo: 'infinity',
        version: 1,
        decisionId: await recordDecision(query, input.decision),
      });
      const detail = { position, basis, locality: localityId };
      await audit(scoped, query, { act: 'appointLocalityHead', entity: 'Post', entityId: id, organizationId, detail });
      return { id };
    });
  }
}
