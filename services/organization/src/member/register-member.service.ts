import { type Actor, audit, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { Check } from '../change/check.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { Membership, MembershipKind } from '../membership/membership.js';
import { nameSortKey } from '../person/name-sort-key.js';
import { Person } from '../person/person.js';
import { ScopedService } from '../scoped-service.js';
import type { RegisterMemberInput } from './member-input.js';
import { Member } from './member.js';

export class RegisterMemberService extends ScopedService {
  /** A person, their Party life and their first permanent membership. */
  register(actor: Actor, input: RegisterMemberInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const since = input.memberSince ?? input.admittedOn;
    new Check()
      .filled(input.fullName, 'fullName')
      .filled(input.fileNumber, 'fileNumber')
      .that(input.birthDate < input.admittedOn, 'birthDate', 'NOT_BEFORE_ADMISSION')
      .that(input.admittedOn <= today(), 'admittedOn', 'IN_THE_FUTURE')
      .that(!input.recognizedOn || input.recognizedOn >= input.admittedOn, 'recognizedOn', 'BEFORE_ADMISSION')
      .that(since >= input.admittedOn, 'memberSince', 'BEFORE_ADMISSION')
      .that(!input.cardNumber || Boolean(input.recognizedOn), 'cardNumber', 'NOT_WHILE_PROBATIONARY')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { demo } = await requireBranch(scoped, query, input.organizationId, since);
      const [id, personId] = [uuid(), uuid()];
      const fullName = input.fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
      await manager.insert(Person, {
        id: personId,
        gender: input.gender,
        birthDate: input.birthDate,
        birthPrecision: input.birthPrecision,
        ethnicity: input.ethnicity ?? null,
        education: input.education ?? null,
        identityNumber: input.identityNumber ?? null,
        phone: input.phone ?? null,
        address: input.address ?? null,
        demo,
        version: 1,
      });
      await query('insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, $2, $3, app.fold($2))', [
        personId,
        fullName,
        nameSortKey(fullName),
      ]);
      const { fileNumber, cardNumber = null, admittedOn, recognizedOn = null } = input;
      await manager.insert(Member, {
        id,
        personId,
        fileNumber,
        cardNumber,
        admittedOn,
        recognizedOn,
        endedOn: null,
        endKind: null,
        version: 1,
      });
      await manager.insert(Membership, {
        id: uuid(),
        memberId: id,
        personId,
        organizationId: input.organizationId,
        kind: MembershipKind.PERMANENT,
        validFrom: since,
        validTo: 'infinity',
        counts: true,
        votes: false,
        attends: true,
        decisionId: await recordDecision(query, input.decision),
      });
      await deriveMemberships(query, [id]);
      await audit(scoped, query, { act: 'registerMember', entity: 'Member', entityId: id, organizationId: input.organizationId });
      return { id };
    });
  }
}
