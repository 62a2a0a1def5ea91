import { type Actor, checkFirst, type Connection, decodeCursor, page, type Scoped } from '@capuy/subgraph';
import type { FindingSeverity } from '../finding/finding.types.js';
import { ScopedService } from '../scoped-service.js';
import { nameAfter, nameBefore } from './name.sql.js';
import type { ReorganizationFilter } from './reorganization-inputs.js';
import type { Reorganization, ReorganizationChoice, ReorganizationFinding, ReorganizationOperation } from './reorganization.js';

export interface Page {
  first: number;
  after: string | null;
}

const COLUMNS = `r.id, r.title, r.effective_on as "effectiveOn", r.status, r.version, r.root_id as "rootId"`;

const RESULTS = `coalesce((select json_agg(json_build_object('organizationId', x.organization_id, 'isNew', x.is_new,
  'currentName', case when x.is_new then null else ${nameBefore('x.organization_id')} end, 'name', x.name, 'code', x.code, 'typeCode', x.type_code,
  'areaKind', x.area_kind, 'reportingSector', x.reporting_sector, 'branchKind', x.branch_kind, 'parentId', x.parent_id, 'parentName', ${nameAfter('x.parent_id')}) order by x.id)
  from organization.reorganization_result x where x.operation_id = o.id), '[]')`;

const PARTS = `coalesce((select json_agg(json_build_object('fromId', p.from_id, 'fromName', ${nameBefore('p.from_id')}, 'toId', p.to_id, 'toName', ${nameAfter('p.to_id')},
  'area', p.area, 'population', p.population) order by p.id)
  from organization.reorganization_part p where p.operation_id = o.id), '[]')`;

/** Reads reorganizations: applied ones are everybody's, drafts and choices belong to whoever may draft above their root. */
export class ReorganizationQueryService extends ScopedService {
  async byId(actor: Actor, id: string): Promise<Reorganization | null> {
    const rows = await this.#scoped(actor).read((query) =>
      query<Reorganization>(`select ${COLUMNS} from organization.reorganization r where r.id = $1 and ${visible(this.#scoped(actor), 2)}`, [
        id,
        this.#scoped(actor).holders,
      ]),
    );
    return rows[0] ?? null;
  }

  /** The newest effective day first. */
  async list(actor: Actor, filter: ReorganizationFilter, { first, after }: Page): Promise<Connection<Reorganization>> {
    const scoped = this.#scoped(actor);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Reorganization>(
        `select ${COLUMNS} from organization.reorganization r
         where ${visible(scoped, 1)} and ($2::text[] is null or r.status = any ($2))
           and ($3::uuid is null or r.root_id in (select c.descendant_id from organization.closure c where c.ancestor_id = $3 and c.valid_from <= app.today() and app.today() < c.valid_to))
           and ($4::date is null or (r.effective_on, r.id) < ($4::date, $5::uuid))
         order by r.effective_on desc, r.id desc limit $6`,
        [scoped.holders, filter.statuses ?? null, filter.underId ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.effectiveOn, row.id]);
  }

  async operations(actor: Actor, id: string, { first, after }: Page): Promise<Connection<ReorganizationOperation>> {
    const scoped = this.#scoped(actor);
    const cursor = decodeCursor(after, 1);
    const rows = await scoped.read((query) =>
      query<ReorganizationOperation>(
        `select o.id, o.ordinal, o.kind, o.decision_id as "decisionId", ${RESULTS} as results, ${PARTS} as parts
         from organization.reorganization_operation o join organization.reorganization r on r.id = o.reorganization_id
         where o.reorganization_id = $1 and ${visible(scoped, 2)} and o.ordinal > $3 order by o.ordinal limit $4`,
        [id, scoped.holders, Number(cursor?.[0] ?? -1), checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.ordinal]);
  }

  /** Errors first. */
  async findings(
    actor: Actor,
    id: string,
    severity: FindingSeverity | null,
    { first, after }: Page,
  ): Promise<Connection<ReorganizationFinding>> {
    const scoped = this.#scoped(actor);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<ReorganizationFinding & { rank: number }>(
        `select f.*, coalesce(${nameBefore('f."organizationId"')}, ${nameAfter('f."organizationId"')}) as "organizationName"
         from (
           select f.*, array_position(array['ERROR', 'WARNING', 'NOTICE'], f.severity) as rank from (
             select f.id, f.code, f.severity, f.origin, f.organization_id as "organizationId", f.reorganization_id,
               coalesce((select json_agg(json_build_object('name', p.key, 'value', p.value) order by p.key) from jsonb_each_text(f.params) p), '[]') as parameters
             from organization.reorganization_finding f join organization.reorganization r on r.id = f.reorganization_id
             where f.reorganization_id = $1 and ${visible(scoped, 2)} and ($3::text is null or f.severity = $3)
           ) f
         ) f join organization.reorganization r on r.id = f.reorganization_id
         where ($4::int is null or (f.rank, f.id) > ($4::int, $5::uuid)) order by f.rank, f.id limit $6`,
        [id, scoped.holders, severity, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.rank, row.id]);
  }

  async choices(actor: Actor, id: string, unsettled: boolean | null, { first, after }: Page): Promise<Connection<ReorganizationChoice>> {
    const scoped = this.#scoped(actor);
    const cursor = decodeCursor(after, 1);
    const rows = await scoped.read((query) =>
      query<ReorganizationChoice>(
        `select c.id, c.reason, c.subject_kind as "subjectKind", c.subject_id as "subjectId",
           coalesce(case when c.subject_kind = 'ORGANIZATION' then ${nameBefore('c.subject_id')}
             else (select n.full_name from organization.membership m join organization.person_name n on n.person_id = m.person_id where m.member_id = c.subject_id limit 1) end, '') as "subjectName",
           c.from_id as "fromId", ${nameBefore('c.from_id')} as "fromName", c.default_to_id as "defaultId", ${nameAfter('c.default_to_id')} as "defaultName",
           c.chosen_to_id as "chosenId", ${nameAfter('c.chosen_to_id')} as "chosenName", c.settled_by is not null as settled
         from organization.reorganization_choice c join organization.reorganization r on r.id = c.reorganization_id
         where c.reorganization_id = $1 and ${scoped.reaches('r.root_id', 2)} and ($3::boolean is null or (c.settled_by is null) = $3)
           and ($4::uuid is null or c.id > $4) order by c.id limit $5`,
        [id, scoped.holders, unsettled, cursor?.[0] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.id]);
  }

  /** The successors among which a choice may choose; none for what has no place, since any organization may take it. */
  async places(actor: Actor, choiceId: string): Promise<{ organizationId: string; name: string }[]> {
    return this.#scoped(actor).read((query) =>
      query(
        `select distinct p.to_id as "organizationId", ${nameAfter('p.to_id')} as name
         from organization.reorganization_choice c join organization.reorganization r on r.id = c.reorganization_id
         join organization.reorganization_operation o on o.reorganization_id = r.id
         join organization.reorganization_part p on p.operation_id = o.id and p.from_id = c.from_id and p.to_id is not null
         where c.id = $1 and c.reason = 'SPLIT'`,
        [choiceId],
      ),
    );
  }

  /** Whether the viewer holds what applying takes, above the root, and there is a draft to apply. */
  async mayApply(actor: Actor, reorganization: Reorganization): Promise<boolean> {
    if (reorganization.status !== 'DRAFT' || !this.holds(actor, 'reorganization:apply')) return false;
    const scoped = this.scoped(actor, 'reorganization:apply');
    const rows = await scoped.read((query) =>
      query(`select from organization.party_organization o where o.id = $1 and ${scoped.reaches('o.id', 2)}`, [
        reorganization.rootId,
        scoped.holders,
      ]),
    );
    return rows.length > 0;
  }

  #scoped(actor: Actor): Scoped {
    return this.scoped(actor, 'reorganization:read');
  }
}

function visible(scoped: Scoped, parameter: number): string {
  return `(r.status = 'APPLIED' and $${parameter}::uuid[] is not null or ${scoped.reaches('r.root_id', parameter)})`;
}
