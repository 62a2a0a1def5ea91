import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lockMember } from '../member/lock-member.js';
import { lockMemberFact } from '../member/lock-member-fact.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { ruleBook } from '../rule/rule-book.js';
import { ScopedService } from '../scoped-service.js';
import type { BeginSuspensionInput, CorrectSuspensionInput, EndSuspensionInput, ExtendSuspensionInput } from './suspension-input.js';
import { Suspension } from './suspension.js';

type Done = Promise<{ id: string; warnings: string[] } & Changed>;
type Days = Partial<Pick<Suspension, 'validFrom' | 'validTo' | 'extendedOn' | 'endedOn'>>;

/** Suspension from Party activity: no day of it, and no number, leaves this table. The member's own version does not tell either. */
export class ManageSuspensionsService extends ScopedService {
  begin(actor: Actor, input: BeginSuspensionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'suspension:manage');
    const { from, until, decision } = input;
    new Check()
      .that(until > from, 'until', 'NOT_AFTER_BEGIN')
      .filled(decision.number, 'decision.number')
      .filled(decision.issuerName, 'decision.issuerName')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      new Check().that(from >= member.admittedOn, 'from', 'BEFORE_ADMISSION').done();
      const id = uuid();
      await query(
        `insert into organization.suspension (id, member_id, person_id, valid_from, valid_to, decision_number, decision_issuer, decision_signed_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, member.id, member.personId, from, until, decision.number.trim(), decision.issuerName.trim(), decision.signedOn],
      );
      await deriveMemberships(query, [member.id]);
      await audit(scoped, query, {
        act: 'beginSuspension',
        entity: 'Member',
        entityId: member.id,
        organizationId: last.organizationId,
        fields: ['suspensions'],
      });
      return { id, warnings: await tooLong(query, 'suspension.maxDays', last.organizationId, from, until) };
    });
  }

  extend(actor: Actor, input: ExtendSuspensionInput, click: Click): Done {
    return this.#change(actor, 'extendSuspension', input, click, (fact) => {
      // Once only (Quy định 21-QĐ/TW, 2026).
      if (fact.extendedOn !== null || fact.endedOn !== null) throw new DomainError('INVALID_STATE', 'it was extended or ended already');
      new Check().that(input.until > fact.validTo, 'until', 'NOT_LATER').done();
      return { validTo: input.until, extendedOn: input.on };
    });
  }

  end(actor: Actor, input: EndSuspensionInput, click: Click): Done {
    return this.#change(actor, 'endSuspension', input, click, (fact) => {
      if (fact.endedOn !== null || fact.validTo <= input.on) throw new DomainError('INVALID_STATE', 'it has ended by then');
      new Check().that(input.on > fact.validFrom, 'on', 'NOT_AFTER_BEGIN').done();
      return { validTo: input.on, endedOn: input.on };
    });
  }

  /** The days as they should have been entered: the audit keeps that they were not. */
  correct(actor: Actor, input: CorrectSuspensionInput, click: Click): Done {
    return this.#change(actor, 'correctSuspension', input, click, (fact) => {
      new Check().that(input.until > input.from, 'until', 'NOT_AFTER_BEGIN').done();
      return { validFrom: input.from, validTo: input.until, ...(fact.endedOn === null ? {} : { endedOn: input.until }) };
    });
  }

  #change(actor: Actor, act: string, input: { id: string; version: number }, click: Click, work: (fact: Suspension) => Days): Done {
    const scoped = this.scoped(actor, 'suspension:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const { fact, last } = await lockMemberFact(scoped, query, manager, Suspension, input, 'suspension');
      const days = work(fact);
      await manager.update(Suspension, fact.id, { ...days, version: fact.version + 1 });
      await deriveMemberships(query, [fact.memberId]);
      const { memberId } = fact;
      const record = { act, entity: 'Member', entityId: memberId, organizationId: last.organizationId, fields: ['suspensions'] };
      await audit(scoped, query, record);
      const until = act === 'extendSuspension' ? (days.validTo ?? fact.validTo) : fact.validTo;
      return { id: fact.id, warnings: await tooLong(query, 'suspension.maxExtensionDays', last.organizationId, fact.validTo, until) };
    });
  }
}

/** Whether a period is longer than the rule of its first day allows. A finding: the body that decided answers for it. */
async function tooLong(query: Query, param: string, organizationId: string, from: string, until: string): Promise<string[]> {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  const limit = (await ruleBook.limit(query, param, organizationId, from))?.value ?? Infinity;
  return days > limit ? ['SUSPENSION_TOO_LONG'] : [];
}
