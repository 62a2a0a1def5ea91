import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { lockMember } from '../member/lock-member.js';
import { lockMemberFact } from '../member/lock-member-fact.js';
import { Member } from '../member/member.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { ScopedService } from '../scoped-service.js';
import type { BeginExemptionInput, CorrectExemptionInput, EndExemptionInput, ExtendExemptionInput } from './exemption-input.js';
import { Exemption } from './exemption.js';

type Done = Promise<{ id: string } & Changed>;

interface Change {
  validFrom?: string;
  validTo: string;
  informedOn?: string | null;
  changedDecisionId?: string | null;
}

/** Asked for by the member, decided by the branch, told to the superior committee (Quy định 294-QĐ/TW, mục 7). */
export class ManageExemptionsService extends ScopedService {
  begin(actor: Actor, input: BeginExemptionInput, click: Click): Done {
    const scoped = this.scopedForBranch(actor, 'member:manage', input);
    const { from, requestedOn, until = null, informedOn = null } = input;
    new Check()
      .that(requestedOn <= from, 'requestedOn', 'AFTER_BEGIN')
      .that(!until || until > from, 'until', 'NOT_AFTER_BEGIN')
      .that(!informedOn || informedOn <= today(), 'informedOn', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      new Check().that(from >= member.admittedOn, 'from', 'BEFORE_ADMISSION').done();
      const id = uuid();
      const [memberId, personId, validTo] = [member.id, member.personId, until ?? 'infinity'];
      await requireFree(query, { id, memberId, validFrom: from, validTo });
      const decisionId = (await recordDecision(query, input.decision)) ?? '';
      const rest = { changedDecisionId: null, version: 1 };
      await manager.insert(Exemption, { id, memberId, personId, requestedOn, validFrom: from, validTo, informedOn, decisionId, ...rest });
      await manager.update(Member, memberId, { version: member.version + 1 });
      await deriveMemberships(query, [memberId]);
      const detail = { from, until };
      const { organizationId } = last;
      await audit(scoped, query, { act: 'beginExemption', entity: 'Member', entityId: memberId, organizationId, decisionId, detail });
      return { id };
    });
  }

  extend(actor: Actor, input: ExtendExemptionInput, click: Click): Done {
    return this.#change(actor, 'extendExemption', input, click, async ({ validTo }, query) => {
      const until = input.until ?? 'infinity';
      new Check().that(validTo !== null && (until === 'infinity' ? validTo !== until : validTo < until), 'until', 'NOT_LATER').done();
      return { validTo: until, changedDecisionId: await recordDecision(query, input.decision) };
    });
  }

  end(actor: Actor, input: EndExemptionInput, click: Click): Done {
    return this.#change(actor, 'endExemption', input, click, async ({ validFrom, validTo }, query) => {
      if (validTo !== 'infinity' && (validTo ?? '') <= input.on) throw new DomainError('INVALID_STATE', 'the exemption has ended by then');
      new Check().that(input.on > validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: validFrom }).done();
      return { validTo: input.on, changedDecisionId: await recordDecision(query, input.decision) };
    });
  }

  /** The days as they should have been entered: the audit keeps that they were not. */
  correct(actor: Actor, input: CorrectExemptionInput, click: Click): Done {
    const { from, until = null, informedOn = null } = input;
    return this.#change(actor, 'correctExemption', input, click, async ({ requestedOn }) => {
      new Check()
        .that(requestedOn <= from, 'from', 'BEFORE_REQUEST')
        .that(!until || until > from, 'until', 'NOT_AFTER_BEGIN')
        .that(!informedOn || informedOn <= today(), 'informedOn', 'IN_THE_FUTURE')
        .done();
      return { validFrom: from, validTo: until ?? 'infinity', informedOn };
    });
  }

  #change(
    actor: Actor,
    act: string,
    input: { id: string; version: number },
    click: Click,
    work: (fact: Exemption, query: Query) => Promise<Change>,
  ): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const { fact, last } = await lockMemberFact(scoped, query, manager, Exemption, input, 'exemption');
      const change = await work(fact, query);
      await requireFree(query, { validFrom: fact.validFrom, ...change, id: fact.id, memberId: fact.memberId });
      await manager.update(Exemption, fact.id, { ...change, version: fact.version + 1 });
      await deriveMemberships(query, [fact.memberId]);
      const detail = { from: change.validFrom ?? fact.validFrom, until: change.validTo === 'infinity' ? null : change.validTo };
      await audit(scoped, query, { act, entity: 'Member', entityId: fact.memberId, organizationId: last.organizationId, detail });
      return { id: fact.id };
    });
  }
}

/** One exemption at a time. */
async function requireFree(
  query: Query,
  { id, memberId, validFrom, validTo }: { id: string; memberId: string; validFrom: string; validTo: string },
): Promise<void> {
  const found = await query(
    `select from organization.exemption where member_id = $1 and id <> $2 and valid_from < $4::date and $3::date < valid_to limit 1`,
    [memberId, id, validFrom, validTo],
  );
  if (found.length > 0) throw new DomainError('INVALID_STATE', 'the member is exempt already in that time');
}
