import { type Actor, audit, Check } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { storePerson } from '../person/store-person.js';
import { ScopedService } from '../scoped-service.js';
import { beginPartyLife } from './begin-party-life.js';
import { checkMemberFacts } from './member-facts.js';
import type { RegisterMemberInput } from './member-input.js';

export class RegisterMemberService extends ScopedService {
  /** A person, their Party life and their first permanent membership. */
  register(actor: Actor, input: RegisterMemberInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scopedForBranch(actor, 'member:manage', input);
    const since = input.memberSince ?? input.admittedOn;
    checkMemberFacts(new Check(), { ...input, since }).done();
    return commit(scoped, click, input, async (query) => {
      const { demo } = await requireBranch(scoped, query, input.organizationId, since);
      const personId = await storePerson(query, input, demo);
      const { organizationId, fileNumber, cardNumber, admittedOn, recognizedOn } = input;
      const decisionId = await recordDecision(query, input.decision);
      const life = { personId, organizationId, fileNumber, cardNumber, admittedOn, recognizedOn, since, decisionId };
      const id = await beginPartyLife(query, life);
      await audit(scoped, query, { act: 'registerMember', entity: 'Member', entityId: id, organizationId: input.organizationId });
      return { id };
    });
  }
}
