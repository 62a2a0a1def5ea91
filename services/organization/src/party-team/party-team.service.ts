import type { Actor } from '@capuy/subgraph';
import { endKindReadable } from '../member/end-kind-readable.js';
import { memberList, type MemberRow, needs } from '../member/member-columns.js';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface TeamRow {
  id: string;
  organizationId: string;
  asOf: string;
}

const COLUMNS: Columns = {
  id: 't.id',
  organizationId: 't.organization_id',
  name: 't.name',
  ordinal: 't.ordinal',
  version: 't.version',
  validFrom: 't.valid_from',
  validTo: `nullif(t.valid_to, 'infinity')`,
};
const ON_DAY = (alias: string): string => `${alias}.valid_from <= $1::date and $1::date < ${alias}.valid_to`;

export class PartyTeamService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, TeamRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<TeamRow>(`select $1::text as "asOf", ${list(fields)} from organization.party_team t where t.id = any ($2::uuid[])`, [
        asOf,
        ids,
      ]),
    );
    return rowBy(rows, (row) => row.id);
  }

  async ofOrganizations(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, TeamRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<TeamRow>(
        `select $1::text as "asOf", ${list(fields)} from organization.party_team t
         where t.organization_id = any ($2::uuid[]) and ${ON_DAY('t')} order by t.ordinal, t.id`,
        [asOf, ids],
      ),
    );
    return rowsBy(rows, (row) => row.organizationId);
  }

  /** The team each member was in on the day, where the branch is in reach. */
  async ofMembers(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, TeamRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<TeamRow & { key: string }>(
        `select a.member_id as key, $1::text as "asOf", ${list(fields)} from organization.team_assignment a join organization.party_team t on t.id = a.team_id
         where a.member_id = any ($2::uuid[]) and ${ON_DAY('a')} and ${scoped.reaches('a.organization_id', 3)}`,
        [asOf, ids, scoped.holders],
      ),
    );
    return rowBy(rows, (row) => row.key);
  }

  /** The members in each team on the day, where the branch is in reach. */
  async members(actor: Actor, teamIds: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, MemberRow[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<MemberRow & { key: string }>(
        `select a.team_id as key, m.id, $1::text as "asOf", m.person_id as "personId", a.organization_id as "organizationId"${memberList(fields, endKindReadable(actor, this.sensitiveHolders(actor)))}
         from organization.team_assignment a join organization.member m on m.id = a.member_id
         join organization.person_name n on n.person_id = m.person_id
         ${needs('p', fields) ? 'join organization.person p on p.id = m.person_id' : ''}
         where a.team_id = any ($2::uuid[]) and ${ON_DAY('a')} and ${scoped.reaches('a.organization_id', 3)}
         order by split_part(n.sort_key, ' ', 1) collate "vi-x-icu", n.sort_key collate "vi-x-icu", m.id`,
        [asOf, teamIds, scoped.holders],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }
}

function list(fields: ReadonlySet<string>): string {
  return selectList(COLUMNS, fields, ['id', 'organizationId']);
}
