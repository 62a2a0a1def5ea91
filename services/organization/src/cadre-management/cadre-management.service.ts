import { type Actor, audit, Check, DomainError, notFound } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { requireOpen } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { personInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
import { dayKeyOf, fromDayKey } from '../query/day-key.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { AssignCadreManagementInput, EndCadreManagementInput } from './cadre-management-input.js';
import { CadreManagement } from './cadre-management.js';

type Done = Promise<{ id: string } & Changed>;
export interface ManagementRow {
  id: string;
  personId: string;
  organizationId: string;
  validFrom: string;
  decisionId: string;
}

const COLUMNS: Columns = {
  id: 'c.id',
  personId: 'c.person_id',
  organizationId: 'c.organization_id',
  decisionId: 'c.decision_id',
  validFrom: 'c.valid_from',
  validTo: `nullif(c.valid_to, 'infinity')`,
  version: 'c.version',
};
const KEYS = ['id', 'personId', 'organizationId', 'validFrom', 'decisionId'];

export class CadreManagementService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, ManagementRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<ManagementRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.cadre_management c
         where c.id = any ($1::uuid[]) and ${personInReach(scoped, 'c.person_id', 2, 3)}`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Who manages each person on a day, by `dayKey`. One statement. */
  async ofPersons(actor: Actor, keys: readonly string[], { fields }: Selection): Promise<Map<string, ManagementRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const asked = keys.map(fromDayKey);
    const rows = await scoped.read((query) =>
      query<ManagementRow & { asOf: string }>(
        `select k.day::text as "asOf", ${selectList(COLUMNS, fields, KEYS)}
         from unnest($1::date[], $2::uuid[]) k (day, id)
         join organization.cadre_management c on c.person_id = k.id and c.valid_from <= k.day and k.day < c.valid_to
         where ${personInReach(scoped, 'c.person_id', 3, 4)}`,
        [asked.map(({ asOf }) => asOf), asked.map(({ id }) => id), scoped.holders, actor.personId],
      ),
    );
    return rowBy(rows, ({ personId, asOf }) => dayKeyOf({ id: personId, asOf }));
  }

  /** From a day on; where another committee manages them, that ends first. */
  assign(actor: Actor, input: AssignCadreManagementInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const { personId, organizationId, from } = input;
      const found = await query(`select from organization.person p where p.id = $1 and ${personInReach(scoped, 'p.id', 2, 3)}`, [
        personId,
        scoped.holders,
        null,
      ]);
      if (found.length === 0) throw notFound('person');
      await requireOpen(scoped, query, organizationId, from);
      const other = await query(`select from organization.cadre_management where person_id = $1 and valid_to > $2::date limit 1`, [
        personId,
        from,
      ]);
      if (other.length > 0) throw new DomainError('INVALID_STATE', 'a committee manages them on that day or later');
      const id = uuid();
      const decisionId = (await recordDecision(query, input.decision)) ?? '';
      const open = { validFrom: from, validTo: 'infinity', endDecisionId: null, version: 1 };
      await manager.insert(CadreManagement, { id, personId, organizationId, decisionId, ...open });
      const detail = { from };
      await audit(scoped, query, {
        act: 'assignCadreManagement',
        entity: 'Person',
        entityId: personId,
        organizationId,
        decisionId,
        detail,
      });
      return { id };
    });
  }

  end(actor: Actor, input: EndCadreManagementInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const fact = await lock(scoped, manager, CadreManagement, input, 'management');
      if (fact.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'it has ended already');
      new Check().that(input.on > fact.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: fact.validFrom }).done();
      const endDecisionId = await recordDecision(query, input.decision);
      await manager.update(CadreManagement, fact.id, { validTo: input.on, endDecisionId, version: fact.version + 1 });
      const { personId, organizationId } = fact;
      const detail = { on: input.on };
      await audit(scoped, query, {
        act: 'endCadreManagement',
        entity: 'Person',
        entityId: personId,
        organizationId,
        decisionId: endDecisionId,
        detail,
      });
      return { id: fact.id };
    });
  }
}
