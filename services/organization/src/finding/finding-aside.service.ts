import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { SetFindingAsideInput, TakeFindingUpInput } from './finding-aside-input.js';
import { findingsSql } from './finding.sql.js';

interface Aside {
  id: string;
  version: number;
  until: string;
}

const FIND = `select id, version, until::text from organization.finding_aside where organization_id = $1 and code = $2 for update`;
const WRITE = `
insert into organization.finding_aside (id, organization_id, code, reason, until, set_on, set_by) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (organization_id, code) do update
set reason = excluded.reason, until = excluded.until, set_on = excluded.set_on, set_by = excluded.set_by, version = finding_aside.version + 1`;

/** Findings that an office leaves until a day. The finding itself stays what the rows say: it is only not on the list. */
export class FindingAsideService extends ScopedService {
  setAside(actor: Actor, input: SetFindingAsideInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'finding:set-aside');
    const { organizationId, code, until, reason } = input;
    const day = today();
    new Check().that(until > day, 'until', 'NOT_AFTER_TODAY').done();
    return commit(scoped, click, input, async (query) => {
      await scoped.requireReach(query, organizationId);
      const open = await query(`${findingsSql(scoped.reaches('c.descendant_id', 3))} select from listed where id = $1 and code = $4`, [
        organizationId,
        day,
        scoped.holders,
        code,
      ]);
      if (open.length === 0) throw new DomainError('INVALID_STATE', 'there is no such finding today');
      const [aside] = await query<Aside>(FIND, [organizationId, code]);
      // One that has come back may be set aside anew; one that is aside only by whoever saw it so.
      if (aside && aside.until > day && aside.version !== input.version) {
        throw new DomainError('CONFLICT', 'the finding was set aside since it was read');
      }
      await query(WRITE, [aside?.id ?? uuid(), organizationId, code, reason, until, day, actor.accountId]);
      await this.#audit(scoped, query, 'setFindingAside', organizationId, { code, reason, until });
      return { id: organizationId };
    });
  }

  /** Back on the list before its day. */
  takeUp(actor: Actor, { organizationId, code, version }: TakeFindingUpInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'finding:set-aside');
    const day = today();
    return commit(scoped, click, { organizationId, code, version }, async (query) => {
      await scoped.requireReach(query, organizationId);
      const [aside] = await query<Aside>(FIND, [organizationId, code]);
      if (!aside) throw notFound('finding');
      if (aside.version !== version) throw new DomainError('CONFLICT', 'the finding was changed since it was read');
      if (aside.until <= day) throw new DomainError('INVALID_STATE', 'the finding is on the list again');
      await query('update organization.finding_aside set until = $2, version = version + 1 where id = $1', [aside.id, day]);
      await this.#audit(scoped, query, 'takeFindingUp', organizationId, { code });
      return { id: organizationId };
    });
  }

  #audit(scoped: Scoped, query: Query, act: string, organizationId: string, detail: object): Promise<void> {
    return audit(scoped, query, { act, entity: 'Finding', organizationId, detail: { ...detail } });
  }
}
