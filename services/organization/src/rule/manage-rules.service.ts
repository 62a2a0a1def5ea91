import { isStricter, KNOWN_PARAMS } from '@capuy/rules';
import { type Actor, audit, badInput, DomainError, notFound } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { Check } from '../change/check.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { checkRuleSet } from './check-rule-set.js';
import { limitsOf } from './limit-of.js';
import type { EndRuleSetInput, RecordRuleSetInput, RuleChange } from './rule-set-input.js';

interface LockedSet {
  id: string;
  organizationId: string;
  version: number;
  effectiveFrom: string;
  effectiveTo: string;
}

/** Regulations that an office enters for its own organization and everything below it. */
export class ManageRulesService extends ScopedService {
  record(actor: Actor, input: RecordRuleSetInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'rule:manage');
    checkRuleSet(input);
    return commit(scoped, click, input, async (query) => {
      await requireOpen(scoped, query, input.organizationId, input.effectiveFrom);
      const id = uuid();
      const [number, issuer] = [input.number.trim(), input.issuer.trim()];
      // The title of a family is the shipped one: what it rules does not depend on who entered it.
      const written = await query(
        `insert into organization.rule_set (id, number, issuer, signed_on, family, title, scope_organization_id, effective_from, effective_to, confidence, source)
         select $1, $2, $3, $4, $5, (select max(s.title) from organization.rule_set s where s.family = $5), $6, $7, coalesce($8::date, 'infinity'), 'F', $2 || ', ' || $3
         on conflict (number, issuer, signed_on, family, scope_organization_id) where effective_from < effective_to do nothing returning id`,
        [id, number, issuer, input.signedOn, input.family, input.organizationId, input.effectiveFrom, input.effectiveTo ?? null],
      );
      if (written.length === 0) throw badInput([{ path: 'number', code: 'TAKEN' }]);
      for (const { name, value, unit, article } of input.params) {
        const known = KNOWN_PARAMS.find((param) => param.name === name);
        await query(
          `insert into organization.rule_param (rule_set_id, name, value, unit, applies_if, enforcement, article, confidence) values ($1, $2, $3, $4, $5, $6, $7, 'F')`,
          [id, name, value, unit, known?.appliesIf ?? null, known?.enforcement ?? 'FINDING', article.trim()],
        );
      }
      const { organizationId, family, effectiveFrom, params } = input;
      const detail = { number, family, effectiveFrom, params: Object.fromEntries(params.map(({ name, value }) => [name, value])) };
      await audit(scoped, query, { act: 'recordRuleSet', entity: 'RuleSet', entityId: id, organizationId, detail });
      return { id };
    });
  }

  /** From that day on it binds nobody; ended on its first day, it never did. */
  end(actor: Actor, { id, version, on }: EndRuleSetInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'rule:manage');
    return commit(scoped, click, { id, version, on }, async (query) => {
      const [set] = await query<LockedSet>(
        `select id, scope_organization_id as "organizationId", version, effective_from as "effectiveFrom", effective_to as "effectiveTo"
         from organization.rule_set where id = $1 for update`,
        [id],
      );
      if (!set) throw notFound('rule set');
      await scoped.requireReach(query, set.organizationId, 'rule set');
      if (set.version !== version) throw new DomainError('CONFLICT', 'the rule set was changed since it was read');
      if (set.effectiveTo !== 'infinity' && set.effectiveTo <= on) throw new DomainError('INVALID_STATE', 'the rule set has ended by then');
      new Check().that(on >= set.effectiveFrom, 'on', 'BEFORE_BEGIN', { begin: set.effectiveFrom }).done();
      await query('update organization.rule_set set effective_to = $2::date, version = version + 1 where id = $1', [id, on]);
      await audit(scoped, query, {
        act: 'endRuleSet',
        entity: 'RuleSet',
        entityId: id,
        organizationId: set.organizationId,
        detail: { on, withdrawn: on === set.effectiveFrom },
      });
      return { id };
    });
  }

  /** What each value would change for the organization and below, before anything is written. */
  preview(actor: Actor, input: RecordRuleSetInput): Promise<RuleChange[]> {
    const scoped = this.scoped(actor, 'rule:manage');
    checkRuleSet(input);
    return scoped.read(async (query) => {
      await scoped.requireReach(query, input.organizationId);
      const { organizationId, effectiveFrom, params } = input;
      const names = params.map(({ name }) => name);
      const before = await limitsOf(query, names, organizationId, effectiveFrom);
      const [below] = await query<{ n: number }>(
        `select count(*)::int as n from organization.closure c join organization.party_organization o on o.id = c.descendant_id and not o.closed
         where c.ancestor_id = $1 and c.valid_from <= $2::date and $2::date < c.valid_to`,
        [organizationId, effectiveFrom],
      );
      return params.map(({ name, value }) => {
        const now = before.get(name) ?? null;
        const binds = now === null || now.value === null || isStricter(name, value, now.value);
        return { name, before: now, value, binds, organizations: below?.n ?? 0 };
      });
    });
  }
}
