import { type Actor, audit, Check, DomainError, notFound, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { CorrectOrganizationInput, SetClosedNodeTotalsInput } from './correct-organization.js';

interface Held {
  version: number;
  closed: boolean;
  versionId: string | null;
  name: string | null;
}

export class CorrectOrganizationService extends ScopedService {
  /**
   * Puts right what was written wrongly of an organization in a period. A new name by decision is a reorganization
   * (`RENAME`), not this.
   */
  correct(actor: Actor, input: CorrectOrganizationInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    const fields = (['name', 'code', 'reportingSector', 'branchKind'] as const).filter((field) => input[field] !== undefined);
    new Check()
      .that(fields.length > 0, 'name', 'NOTHING_TO_CHANGE')
      .that(input.name === undefined || (input.name ?? '').trim() !== '', 'name', 'REQUIRED')
      .filled(input.reason, 'reason')
      .done();
    return commit(scoped, click, input, async (query) => {
      const asOf = input.asOf ?? today();
      const [held] = await query<Held>(
        `select o.version, o.closed, v.id as "versionId", v.name from organization.party_organization o
         left join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $2::date and $2::date < v.valid_to
         where o.id = $1 and ${scoped.reaches('o.id', 3)} for update of o`,
        [input.id, asOf, scoped.holders],
      );
      if (!held) throw notFound('organization');
      if (held.version !== input.version) throw new DomainError('CONFLICT', 'the organization was changed since it was read');
      if (!held.versionId) throw new DomainError('INVALID_STATE', 'the organization does not exist on that day', { params: { day: asOf } });
      const name = input.name?.trim() ?? held.name;
      const twin = await query(
        `select from organization.placement p join organization.placement q on q.parent_id = p.parent_id and q.organization_id <> p.organization_id and q.valid_from <= $2::date and $2::date < q.valid_to
         join organization.organization_version v on v.organization_id = q.organization_id and v.valid_from <= $2::date and $2::date < v.valid_to
         where p.organization_id = $1 and p.valid_from <= $2::date and $2::date < p.valid_to and organization.spelling(v.name) = organization.spelling($3)`,
        [input.id, asOf, name],
      );
      if (input.name && twin.length > 0) throw new DomainError('INVALID_STATE', 'another organization beside it has this name');
      await query(
        `update organization.organization_version v set name = $2, code = case when $3 then $4 else v.code end,
           reporting_sector = case when $5 then $6 else v.reporting_sector end, branch_kind = case when $7 then $8 else v.branch_kind end,
           printed_name = organization.printed_name(t.printed_prefix, $2), search_key = app.fold(organization.printed_name(t.printed_prefix, $2))
         from organization.organization_type t
         where v.id = $1 and t.code = v.type_code and t.valid_from <= $9::date and $9::date < t.valid_to`,
        [
          held.versionId,
          name,
          input.code !== undefined,
          input.code?.trim() || null,
          input.reportingSector !== undefined,
          input.reportingSector ?? null,
          input.branchKind !== undefined,
          input.branchKind ?? null,
          asOf,
        ],
      );
      await query('update organization.party_organization set version = version + 1 where id = $1', [input.id]);
      const detail = { reason: input.reason.trim(), asOf };
      await audit(scoped, query, {
        act: 'correctOrganization',
        entity: 'PartyOrganization',
        entityId: input.id,
        organizationId: input.id,
        fields,
        detail,
      });
      return { id: input.id };
    });
  }

  /** Totals of a closed organization on a day, as its superior reports them. */
  setTotals(actor: Actor, input: SetClosedNodeTotalsInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    const check = new Check();
    for (const field of ['members', 'baseOrganizations', 'branches'] as const)
      check.that(input[field] >= 0, field, 'OUT_OF_RANGE', { min: 0 });
    check.done();
    return commit(scoped, click, input, async (query) => {
      const [held] = await query<{ closed: boolean }>(
        `select o.closed from organization.party_organization o where o.id = $1 and ${scoped.reaches('o.id', 2)}`,
        [input.organizationId, scoped.holders],
      );
      if (!held) throw notFound('organization');
      if (!held.closed) throw new DomainError('INVALID_STATE', 'only a closed organization has totals by hand: others are counted');
      await query(
        `insert into organization.closed_node_total (organization_id, as_of, members, base_organizations, branches) values ($1, $2, $3, $4, $5)
         on conflict (organization_id, as_of) do update set members = excluded.members, base_organizations = excluded.base_organizations, branches = excluded.branches`,
        [input.organizationId, input.asOf, input.members, input.baseOrganizations, input.branches],
      );
      const { organizationId, asOf } = input;
      await audit(scoped, query, {
        act: 'setClosedNodeTotals',
        entity: 'PartyOrganization',
        entityId: organizationId,
        organizationId,
        detail: { asOf },
      });
      return { id: organizationId };
    });
  }
}
