import type { Query } from '@capuy/database';
import { audit, ROOT_ID, type Actor } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { LOADED_ON, loadNationalTree } from './load-national-tree.js';
import type { NationalData } from './national-data.js';

/** Milliseconds that loading a country may take. */
const LONG = 600_000;
const ACT = 'loadNationalTree';

/** Loads the national tree once. */
export class NationalLoadService extends ScopedService {
  /** True where it was loaded now, false where an earlier run did. */
  async load(actor: Actor, data: NationalData): Promise<boolean> {
    const scoped = this.scoped(long(actor), 'tree:load');
    return scoped.write(async (_, query) => {
      if (await loaded(query)) return false;
      await loadNationalTree(query, data);
      const detail = {
        provinces: data.legacyProvinces.length,
        districts: data.legacyDistricts.length,
        communes: data.legacyCommunes.length,
      };
      await audit(scoped, query, { act: ACT, entity: 'PartyOrganization', organizationId: ROOT_ID, detail });
      return true;
    });
  }

  /** `TYPE code` → identity, of what was loaded. */
  async ids(actor: Actor): Promise<Map<string, string>> {
    const rows = await this.read(actor, (query) =>
      query<{ key: string; id: string }>(
        `select v.type_code || ' ' || case when v.type_code = 'DISTRICT' then pv.code || '/' else '' end || v.code as key, v.organization_id as id
         from organization.organization_version v
         join organization.party_organization o on o.id = v.organization_id
         join organization.placement p on p.organization_id = o.id and p.valid_from = $1::date
         left join organization.organization_version pv on pv.organization_id = p.parent_id and pv.valid_from = $1::date
         where not o.demo and o.valid_from = $1::date and v.valid_from = $1::date and v.type_code in ('PROVINCE', 'DISTRICT', 'COMMUNE')`,
        [LOADED_ON],
      ),
    );
    return new Map(rows.map((row) => [row.key, row.id]));
  }

  /** The reorganization of that title that was drafted or applied, if any. */
  async reorganization(actor: Actor, title: string): Promise<string | null> {
    const rows = await this.read(actor, (query) =>
      query<{ id: string }>(
        `select id from organization.reorganization where title = $1 and root_id = $2 and status <> 'CANCELLED' order by status limit 1`,
        [title, ROOT_ID],
      ),
    );
    return rows[0]?.id ?? null;
  }

  read<T>(actor: Actor, work: (query: Query) => Promise<T>): Promise<T> {
    return this.scoped(long(actor), 'tree:load').read(work);
  }
}

async function loaded(query: Query): Promise<boolean> {
  return (await query(`select from audit.record where act = $1 limit 1`, [ACT])).length > 0;
}

function long(actor: Actor): Actor {
  return { ...actor, deadline: Date.now() + LONG };
}
