import { type Actor, audit, Check } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireOpen } from '../change/require-open.js';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { DeclareValueInput } from './declare-value.js';
import type { DeclaredValue } from './declared-value.js';

/** What reports state; no figure of this service is computed from it. */
export class DeclaredValueService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, DeclaredValue>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<DeclaredValue>(
        `select d.id, d.indicator, d.kind, d.day, d.value::float as value, d.source, d.version from organization.declared_value d where d.id = any ($1::uuid[])`,
        [ids],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  declare(actor: Actor, input: DeclareValueInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'organization:manage');
    new Check()
      .filled(input.source, 'source')
      .that(input.value >= 0 && input.value <= 100, 'value', 'OUT_OF_RANGE', { min: 0, max: 100 })
      .done();
    return commit(scoped, click, input, async (query) => {
      const { organizationId, indicator, kind, day, value } = input;
      await requireOpen(scoped, query, organizationId, day);
      const [row] = await query<{ id: string }>(
        `insert into organization.declared_value (organization_id, indicator, kind, day, value, source) values ($1, $2, $3, $4, $5, $6)
         on conflict (organization_id, indicator, kind, day)
           do update set value = excluded.value, source = excluded.source, version = organization.declared_value.version + 1
         returning id`,
        [organizationId, indicator, kind, day, value, input.source.trim()],
      );
      const id = row?.id ?? '';
      await audit(scoped, query, {
        act: 'declareValue',
        entity: 'DeclaredValue',
        entityId: id,
        organizationId,
        detail: { indicator, kind, day, value },
      });
      return { id };
    });
  }
}
