import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import type { ChangeAgencyInput, RegisterAgencyInput } from './agency-input.js';

interface Facts {
  name: string;
  areaId: string;
  organizationId: string | null;
  staff: number | null;
}

interface Current extends Facts {
  versionId: string;
  version: number;
  validFrom: string;
  validTo: string;
}

const INSERT = `insert into organization.agency_version (agency_id, name, organization_id, area_id, staff, valid_from) values ($1, $2, $3, $4, $5, $6)`;

export class ManageAgenciesService extends ScopedService {
  register(actor: Actor, input: RegisterAgencyInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .filled(input.name, 'name')
      .that((input.staff ?? 0) >= 0, 'staff', 'OUT_OF_RANGE', { min: 0 })
      .done();
    return commit(scoped, click, input, async (query) => {
      const { demo } = await requireOpen(scoped, query, input.areaId, input.validFrom);
      await requireInside(scoped, query, input.organizationId, input.validFrom);
      const id = uuid();
      await query('insert into organization.agency (id, demo) values ($1, $2)', [id, demo]);
      await query(INSERT, [id, input.name.trim(), input.organizationId ?? null, input.areaId, input.staff ?? null, input.validFrom]);
      await audit(scoped, query, { act: 'registerAgency', entity: 'Agency', entityId: id, organizationId: input.areaId });
      return { id };
    });
  }

  /** What is true of an agency from a day on; what was true before stays. */
  change(actor: Actor, input: ChangeAgencyInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .that(input.name === undefined || (input.name ?? '').trim() !== '', 'name', 'REQUIRED')
      .that(input.areaId !== null, 'areaId', 'REQUIRED')
      .that((input.staff ?? 0) >= 0, 'staff', 'OUT_OF_RANGE', { min: 0 })
      .done();
    return commit(scoped, click, input, async (query) => {
      const current = await hold(scoped, query, input);
      new Check().that(input.on >= current.validFrom, 'on', 'BEFORE_BEGIN', { begin: current.validFrom }).done();
      const next: Facts = {
        name: input.name?.trim() ?? current.name,
        areaId: input.areaId ?? current.areaId,
        organizationId: input.organizationId === undefined ? current.organizationId : input.organizationId,
        staff: input.staff === undefined ? current.staff : input.staff,
      };
      await requireOpen(scoped, query, next.areaId, input.on);
      await requireInside(scoped, query, next.organizationId, input.on);
      if (input.on === current.validFrom) {
        await query('update organization.agency_version set name = $2, organization_id = $3, area_id = $4, staff = $5 where id = $1', [
          current.versionId,
          next.name,
          next.organizationId,
          next.areaId,
          next.staff,
        ]);
      } else {
        await query('update organization.agency_version set valid_to = $2::date where id = $1', [current.versionId, input.on]);
        await query(INSERT, [input.id, next.name, next.organizationId, next.areaId, next.staff, input.on]);
      }
      await query('update organization.agency set version = version + 1 where id = $1', [input.id]);
      const fields = (['name', 'areaId', 'organizationId', 'staff'] as const).filter((field) => input[field] !== undefined);
      await audit(scoped, query, { act: 'changeAgency', entity: 'Agency', entityId: input.id, organizationId: next.areaId, fields });
      return { id: input.id };
    });
  }
}

/** The last recorded facts, held until the change is done. */
async function hold(scoped: Scoped, query: Query, input: ChangeAgencyInput): Promise<Current> {
  const [current] = await query<Current>(
    `select v.id as "versionId", a.version, v.name, v.area_id as "areaId", v.organization_id as "organizationId", v.staff, v.valid_from as "validFrom", v.valid_to as "validTo"
     from organization.agency a join organization.agency_version v on v.agency_id = a.id
     where a.id = $1 and ${scoped.reaches('v.area_id', 2)} order by v.valid_from desc limit 1 for update of a`,
    [input.id, scoped.holders],
  );
  if (!current) throw notFound('agency');
  if (current.version !== input.version) throw new DomainError('CONFLICT', 'the agency was changed since it was read');
  if (current.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the agency has ended', { params: { on: current.validTo } });
  return current;
}

async function requireInside(scoped: Scoped, query: Query, organizationId: string | null | undefined, day: string): Promise<void> {
  if (organizationId) await requireOpen(scoped, query, organizationId, day);
}
