import { type Actor, classesOfRole, type Connection, checkFirst, decodeCursor, notFound, page, today } from '@capuy/subgraph';
import { policy } from '../policy.js';
import { ScopedService } from '../scoped-service.js';
import type { WhoCanSeeFilter } from './seer.js';

export interface SeerRow {
  id: string;
  displayName: string;
  role: string;
  holderId: string;
  classes: string[];
}

/** Who reaches an organization, and why: for whoever administers above it, and whoever leads it. */
export class WhoCanSeeService extends ScopedService {
  /** Whether the actor leads this very organization. */
  leads(actor: Actor, organizationId: string): boolean {
    return this.holds(actor, 'reach:read') && this.scoped(actor, 'reach:read').holders.includes(organizationId);
  }

  /** By name; one statement. NOT_FOUND where it is not the reader's to ask. */
  async list(actor: Actor, filter: WhoCanSeeFilter, first: number, after: string | null): Promise<Connection<SeerRow>> {
    const scoped = this.scoped(actor, 'reach:read');
    const { organizationId, asOf, search, role } = filter;
    const administered = this.holds(actor, 'grant:manage') ? this.scoped(actor, 'grant:manage') : null;
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read(async (query) => {
      if (!this.leads(actor, organizationId)) {
        if (!administered) throw notFound('organization');
        await administered.requireReach(query, organizationId);
      }
      return query<SeerRow>(
        `select w.grant_id as id, w.display_name as "displayName", w.role, w.source, w.basis, w.via, w.second_factor as "secondFactor",
           w.holder_id as "holderId", w.valid_from as "validFrom", w.valid_to as "validTo"
         from organization.who_can_see($1, $2::date) w
         where ($3::text is null or app.fold(w.display_name) like organization.like_term($3)) and ($4::text is null or w.role = $4)
           and ($5::text is null or (w.display_name collate "vi-x-icu", w.grant_id) > ($5, $6::uuid))
         order by w.display_name collate "vi-x-icu", w.grant_id limit $7`,
        [
          organizationId,
          asOf ?? today(),
          search?.trim() || null,
          role ?? null,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          checkFirst(first) + 1,
        ],
      );
    });
    const seen = rows.map((row) => ({ ...row, classes: ['P0', ...classesOfRole(policy, row.role).filter((one) => one !== 'P0')] }));
    return page(seen, first, (row) => [row.displayName, row.id]);
  }
}
