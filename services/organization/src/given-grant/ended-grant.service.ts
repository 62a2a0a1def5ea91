import { type Actor } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';

export interface EndedGrantRow {
  id: string;
  organizationId: string;
  endedOn: string;
  successorIds: string[];
}

/** Rows at most: a reorganization of a province ends hundreds of given roles, not thousands. */
const MOST = 500;

/** Given roles that ended with their organization: grants never follow a reorganization, so they are given anew or not. */
export class EndedGrantService extends ScopedService {
  /** The latest first, with the organizations that went on. One statement. */
  async list(actor: Actor): Promise<EndedGrantRow[]> {
    const scoped = this.scoped(actor, 'grant:manage');
    return scoped.read((query) =>
      query<EndedGrantRow>(
        `select g.id, g.account_id as "accountId", a.display_name as "accountName", g.role, g.basis, g.organization_id as "organizationId",
           g.valid_to as "endedOn", s.ids as "successorIds",
           case when exists (select from organization.access_grant n where n.account_id = g.account_id and n.role = g.role
               and n.organization_id = any (s.ids) and n.source = 'GIVEN' and n.valid_from < n.valid_to and n.valid_to > g.valid_to) then 'GIVEN'
             when exists (select from organization.grant_proposal p where p.account_id = g.account_id and p.role = g.role
               and p.organization_id = any (s.ids) and p.status = 'PROPOSED' and p.expires_on > app.today()) then 'PROPOSED'
             else 'OPEN' end as state
         from organization.access_grant g
         join organization.account a on a.id = g.account_id
         join organization.party_organization o on o.id = g.organization_id and o.valid_to = g.valid_to
         cross join lateral (select array_agg(distinct l.to_id) as ids from organization.lineage l
           where l.from_id = g.organization_id and l.effective_on = o.valid_to) s
         where g.source = 'GIVEN' and g.valid_from < g.valid_to and s.ids is not null and ${scoped.reaches('g.organization_id', 1)}
         order by g.valid_to desc, a.display_name collate "vi-x-icu", g.id limit ${MOST}`,
        [scoped.holders],
      ),
    );
  }
}
