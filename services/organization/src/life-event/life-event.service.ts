import { type Actor, audit } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { rowsBy } from '../query/rows-by.js';
import { endKindReadable } from '../member/end-kind-readable.js';
import { ScopedService } from '../scoped-service.js';
import { readSuspensions } from '../suspension/read-suspensions.js';
import { LIFE_EVENTS } from './life-event.sql.js';
import type { LifeEvent } from './life-event.js';

export interface LifeEventRow extends LifeEvent {
  memberId: string;
  organizationId: string | null;
  decisionId: string | null;
}

export class LifeEventService extends ScopedService {
  /** What happened to each member, in the order of days. One statement; a reader who was shown a suspension (P2) is audited. */
  async ofMembers(actor: Actor, ids: readonly string[]): Promise<Map<string, LifeEventRow[]>> {
    const scoped = this.scoped(actor, 'member:read');
    return scoped.write(async (_manager, query) => {
      const told = endKindReadable(actor, this.sensitiveHolders(actor));
      const text = LIFE_EVENTS.replace('$reach', memberInReach(scoped, 'm.person_id', 2, 3)).replaceAll('$told', told);
      const rows = await query<LifeEventRow>(text, [ids, scoped.holders, actor.personId]);
      const shown = [...new Set(rows.filter(({ kind }) => kind.startsWith('SUSP')).map(({ memberId }) => memberId))];
      if (shown.length > 0) await audit(scoped, query, readSuspensions(shown));
      return rowsBy(rows, (row) => row.memberId);
    });
  }
}
