import type { Query } from '@capuy/database';
import { audit, badInput, Check, DomainError, notFound, ROOT_ID, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { isStricter } from '../is-stricter.js';
import type { KnownParam } from '../known-params.js';
import { checkRuleSet } from './check-rule-set.js';
import type { RuleLimit } from './rule-limit.js';
import type { EndRuleSetInput, RecordRuleSetInput, RuleChange } from './rule-set-input.js';
import type { RuleSet } from './rule-set.types.js';

export interface RulesInForceInput {
  family?: string | null;
  organizationId?: string | null;
  asOf?: string | null;
}

interface LockedSet {
  id: string;
  organizationId: string;
  version: number;
  effectiveFrom: string;
  effectiveTo: string;
}

/**
 * The regulations that one service keeps, in `<schema>.rule_set` and `.rule_param`: national sets and those of committees. Who may
 * ask or change is the service's to say before it calls; the statements run in the transaction behind `query`.
 */
export class RuleBook {
  readonly #sets: string;

  constructor(
    readonly schema: 'organization',
    /** What an office may enter a value for: what the service reads. */
    readonly known: readonly KnownParam[],
  ) {
    this.#sets = `
select s.id, s.number, s.issuer, s.signed_on as "signedOn", s.family, s.title, s.effective_from as "effectiveFrom",
  nullif(s.effective_to, 'infinity') as "effectiveTo", s.replaced_by as "replacedBy", s.confidence, s.source, s.version, s.scope_organization_id as "scopeOrganizationId",
  (select coalesce(json_agg(json_build_object('name', p.name, 'value', p.value, 'unit', p.unit, 'appliesIf', p.applies_if,
     'enforcement', p.enforcement, 'article', p.article, 'confidence', p.confidence) order by p.name), '[]')
   from ${schema}.rule_param p where p.rule_set_id = s.id) as params
from ${schema}.rule_set s`;
  }

  /**
   * What binds an organization on a day under the name of a parameter: national and local sets stacked, the stricter wins.
   * Null where no regulation in force sets it; `value` null where one does and nobody has entered the value. In a statement of
   * one's own: `<schema>.rule_in_force(param, organization, day)`.
   */
  async limit(query: Query, param: string, organizationId: string, day: string): Promise<RuleLimit | null> {
    return (await this.limits(query, [param], organizationId, day)).get(param) ?? null;
  }

  /** The same for several parameters in one statement. */
  async limits(query: Query, params: readonly string[], organizationId: string, day: string): Promise<Map<string, RuleLimit>> {
    const rows = await query<RuleLimit>(
      `select k.name, r.value::float8 as value, r.unit, r.enforcement, r.article, r.number || ', ' || r.issuer as regulation
       from unnest($1::text[]) k (name) cross join lateral ${this.schema}.rule_in_force(k.name, $2::uuid, $3::date) r`,
      [params, organizationId, day],
    );
    return new Map(rows.map((row) => [row.name, row]));
  }

  /** In force on a day: national sets and those of every committee above an organization. */
  inForce(query: Query, input: RulesInForceInput): Promise<RuleSet[]> {
    return query<RuleSet>(
      `${this.#sets} where s.effective_from <= $1 and $1 < s.effective_to and ($2::text is null or s.family = $2)
         and exists (select from organization.closure c where c.ancestor_id = s.scope_organization_id and c.descendant_id = $3
           and c.valid_from <= $1 and $1 < c.valid_to)
       order by s.family, s.signed_on, s.number`,
      [input.asOf ?? today(), input.family ?? null, input.organizationId ?? ROOT_ID],
    );
  }

  /** Those an organization entered itself, ended ones too, latest first. Sets that were taken back bound nobody and are left out. */
  enteredBy(query: Query, organizationId: string): Promise<RuleSet[]> {
    return query<RuleSet>(
      `${this.#sets} where s.scope_organization_id = $1 and s.effective_from < s.effective_to
       order by s.effective_from desc, s.family, s.number limit 200`,
      [organizationId],
    );
  }

  byIds(query: Query, ids: readonly string[]): Promise<RuleSet[]> {
    return query<RuleSet>(`${this.#sets} where s.id = any ($1::uuid[])`, [ids]);
  }

  /** Throws BAD_INPUT: only limits that the service reads, each in its own unit and within reason. */
  check(input: RecordRuleSetInput): void {
    checkRuleSet(input, this.known);
  }

  /** Of an organization that is open and in reach; its id. BAD_INPUT where the same regulation is entered already. */
  async record(scoped: Scoped, query: Query, input: RecordRuleSetInput): Promise<string> {
    const id = uuid();
    const [number, issuer] = [input.number.trim(), input.issuer.trim()];
    // The title of a family is the shipped one: what it rules does not depend on who entered it.
    const written = await query(
      `insert into ${this.schema}.rule_set (id, number, issuer, signed_on, family, title, scope_organization_id, effective_from, effective_to, confidence, source)
       select $1, $2, $3, $4, $5, (select max(s.title) from ${this.schema}.rule_set s where s.family = $5), $6, $7, coalesce($8::date, 'infinity'), 'F', $2 || ', ' || $3
       on conflict (number, issuer, signed_on, family, scope_organization_id) where effective_from < effective_to do nothing returning id`,
      [id, number, issuer, input.signedOn, input.family, input.organizationId, input.effectiveFrom, input.effectiveTo ?? null],
    );
    if (written.length === 0) throw badInput([{ path: 'number', code: 'TAKEN' }]);
    for (const { name, value, unit, article } of input.params) {
      const known = this.known.find((param) => param.name === name);
      await query(
        `insert into ${this.schema}.rule_param (rule_set_id, name, value, unit, applies_if, enforcement, article, confidence) values ($1, $2, $3, $4, $5, $6, $7, 'F')`,
        [id, name, value, unit, known?.appliesIf ?? null, known?.enforcement ?? 'FINDING', article.trim()],
      );
    }
    const { organizationId, family, effectiveFrom, params } = input;
    const detail = { number, family, effectiveFrom, params: Object.fromEntries(params.map(({ name, value }) => [name, value])) };
    await audit(scoped, query, { act: 'recordRuleSet', entity: 'RuleSet', entityId: id, organizationId, detail });
    return id;
  }

  /** From that day on it binds nobody; ended on its first day, it never did. NOT_FOUND, CONFLICT, INVALID_STATE, BAD_INPUT. */
  async end(scoped: Scoped, query: Query, { id, version, on }: EndRuleSetInput): Promise<void> {
    const [set] = await query<LockedSet>(
      `select id, scope_organization_id as "organizationId", version, effective_from as "effectiveFrom", effective_to as "effectiveTo"
       from ${this.schema}.rule_set where id = $1 for update`,
      [id],
    );
    if (!set) throw notFound('rule set');
    await scoped.requireReach(query, set.organizationId, 'rule set');
    if (set.version !== version) throw new DomainError('CONFLICT', 'the rule set was changed since it was read');
    if (set.effectiveTo !== 'infinity' && set.effectiveTo <= on) throw new DomainError('INVALID_STATE', 'the rule set has ended by then');
    new Check().that(on >= set.effectiveFrom, 'on', 'BEFORE_BEGIN', { begin: set.effectiveFrom }).done();
    await query(`update ${this.schema}.rule_set set effective_to = $2::date, version = version + 1 where id = $1`, [id, on]);
    await audit(scoped, query, {
      act: 'endRuleSet',
      entity: 'RuleSet',
      entityId: id,
      organizationId: set.organizationId,
      detail: { on, withdrawn: on === set.effectiveFrom },
    });
  }

  /** What each value would change for the organization and below, before anything is written. */
  async preview(scoped: Scoped, query: Query, input: RecordRuleSetInput): Promise<RuleChange[]> {
    await scoped.requireReach(query, input.organizationId);
    const { organizationId, effectiveFrom, params } = input;
    const names = params.map(({ name }) => name);
    const before = await this.limits(query, names, organizationId, effectiveFrom);
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
  }
}
