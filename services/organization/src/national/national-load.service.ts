import { type Query, unaudited } from '@capuy/database';
import { audit, ROOT_ID, type Actor } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { lockTree } from '../tree/maintain-tree.js';
import { LOADED_ON, loadNationalTree } from './load-national-tree.js';
import { JobKind } from '../job/job.js';
import type { NationalData } from './national-data.js';
import type { Measured } from './run-national.js';

/** Milliseconds that loading a country may take. */
const LONG = 600_000;
const ACT = 'loadNationalTree';

/** Loads the national tree once. */
export class NationalLoadService extends ScopedService {
  /** Loads unless an earlier run did. Answers with what seed of people the tree stands there, null for none. */
  async load(actor: Actor, data: NationalData, people: string | null): Promise<{ people: string | null }> {
    const scoped = this.scoped(long(actor), 'tree:load');
    return scoped.write(async (_, query) => {
      await lockTree(query);
      const [known] = await query<{ people: string | null }>(
        `select detail ->> 'people' as people from audit.record where act = $1 limit 1`,
        [ACT],
      );
      if (known) return known;
      const members = await loadNationalTree(query, data, people);
      const units = {
        provinces: data.legacyProvinces.length,
        districts: data.legacyDistricts.length,
        communes: data.legacyCommunes.length,
      };
      await audit(scoped, query, { act: ACT, entity: 'PartyOrganization', organizationId: ROOT_ID, detail: { ...units, members, people } });
      await query('insert into organization.change_marker default values');
      return { people };
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

  /** The draft of that title, if a run was cut off after making it. */
  async draft(actor: Actor, title: string): Promise<string | null> {
    const rows = await this.read(actor, (query) =>
      query<{ id: string }>(`select id from organization.reorganization where title = $1 and root_id = $2 and status = 'DRAFT' limit 1`, [
        title,
        ROOT_ID,
      ]),
    );
    return rows[0]?.id ?? null;
  }

  /** What the run that applied it measured; null while it is not applied. */
  async measured(actor: Actor, title: string): Promise<Measured | null> {
    const rows = await this.read(actor, (query) =>
      query<{ result: Measured | null }>(
        `select (select j.result -> 'measured' from organization.job j where j.subject_id = r.id and j.result ? 'measured' limit 1) as result
         from organization.reorganization r where r.title = $1 and r.root_id = $2 and r.status = 'APPLIED' limit 1`,
        [title, ROOT_ID],
      ),
    );
    return rows[0] ? (rows[0].result ?? { seconds: { load: 0, apply: 0 }, peakMiB: 0, ratioToSql: null }) : null;
  }

  /** Keeps the figures with the finished work, for the next run. */
  async keep(actor: Actor, id: string, changeMarker: string, measured: Measured): Promise<void> {
    await this.scoped(actor, 'tree:load').write(async (_, query) => {
      await unaudited(query, 'figures of a load that has its record');
      await query(
        `insert into organization.job (kind, account_id, subject_id, status, step, done, total, started_at, finished_at, result)
         values ($1, $2, $3, 'DONE', 'COMMIT', 1, 1, now(), now(), $4)`,
        [JobKind.APPLY_REORGANIZATION, actor.accountId, id, JSON.stringify({ changeMarker, measured })],
      );
    });
  }

  read<T>(actor: Actor, work: (query: Query) => Promise<T>): Promise<T> {
    return this.scoped(long(actor), 'tree:load').read(work);
  }
}

function long(actor: Actor): Actor {
  return { ...actor, deadline: Date.now() + LONG };
}
