import { type Actor, classesOfRole, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import type { GrantRow } from '../account/account.service.js';
import { GRANT } from '../account/grant-columns.js';
import { GivenRole } from '../account/account.js';
import { policy } from '../policy.js';
import { selectList } from '../query/columns.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { GivenGrantFilter, GivenRoleRule } from './given-grant.js';
import { OPENING_ROLES } from './opening-roles.js';

type Listed = GrantRow & { end: string };

/** Roles that administrators gave. */
export class GivenGrantService extends ScopedService {
  /** Every role that may be given, with what it takes. */
  roles(actor: Actor): GivenRoleRule[] {
    this.scoped(actor, 'grant:manage');
    return Object.values(GivenRole).map((role) => ({
      role,
      needsConsent: OPENING_ROLES.has(role),
      classes: ['P0', ...classesOfRole(policy, role).filter((one) => one !== 'P0')],
    }));
  }

  /** Present and decided ones in the administrator's reach, the next to end first. */
  async list(
    actor: Actor,
    { roles, endsBy }: GivenGrantFilter,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<GrantRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select ${selectList(GRANT, fields, ['id', 'accountId', 'organizationId'])}, g.valid_to::text as end from organization.access_grant g
         where g.source = 'GIVEN' and g.valid_from < g.valid_to and g.valid_to > app.today() and ${scoped.reaches('g.organization_id', 1)}
           and ($2::text[] is null or g.role = any ($2)) and ($3::date is null or g.valid_to <= $3::date)
           and ($4::date is null or (g.valid_to, g.id) > ($4::date, $5::uuid))
         order by g.valid_to, g.id limit $6`,
        [scoped.holders, roles ?? null, endsBy ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page<GrantRow>(rows, first, (row) => [(row as Listed).end, row.id]);
  }
}
