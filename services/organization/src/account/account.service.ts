import { type Actor, Check, checkFirst, type Connection, decodeCursor, page } from '@capuy/subgraph';
import { personInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { accountInReach } from './account-reach.js';
import { GRANT } from './grant-columns.js';

export interface AccountRow {
  id: string;
  personId: string | null;
}

export interface GrantRow {
  id: string;
  accountId: string;
  organizationId: string;
}

export interface AccountPersonRow {
  id: string;
  organizationId: string | null;
}

const ACCOUNT: Columns = {
  id: 'a.id',
  personId: 'a.person_id',
  issuer: 'a.issuer',
  externalSubject: 'a.external_subject',
  displayName: 'a.display_name',
  validFrom: 'a.valid_from',
  validTo: `nullif(a.valid_to, 'infinity')`,
};
const SORT = 'a.display_name collate "vi-x-icu"';

type Listed = AccountRow & { sort: string };

/** Accounts and grants, for administrators. No member's file is read here. */
export class AccountService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, AccountRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const rows = await scoped.read((query) =>
      query<AccountRow>(
        `select ${selectList(ACCOUNT, fields, ['id', 'personId'])} from organization.account a where a.id = any ($1::uuid[]) and ${accountInReach(scoped, 2, 3)}`,
        [ids, scoped.holders, null],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Whom the built-in provider names by this subject; null where there is none or it is not the administrator's. */
  async bySubject(actor: Actor, subject: string): Promise<{ displayName: string } | null> {
    const scoped = this.scoped(actor, 'grant:manage');
    const [found] = await scoped.read((query) =>
      query<{ displayName: string }>(
        `select a.display_name as "displayName" from organization.account a
         where a.issuer = 'capuy' and a.external_subject = $1 and a.valid_to = 'infinity' and ${accountInReach(scoped, 2, 3)}`,
        [subject, scoped.holders, null],
      ),
    );
    return found ?? null;
  }

  async list(
    actor: Actor,
    search: string | null,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<AccountRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select ${selectList(ACCOUNT, fields, ['id', 'personId'])}, a.display_name as sort from organization.account a
         where ($2::text is null or app.fold(a.display_name) like organization.like_term($2) or a.external_subject = $2)
           and ${accountInReach(scoped, 3, 4)} ${cursor ? `and (${SORT}, a.id) > ($5, $6::uuid)` : ''} order by ${SORT}, a.id limit $1`,
        [checkFirst(first) + 1, search?.trim() || null, scoped.holders, null, ...(cursor ?? [])],
      ),
    );
    return page<AccountRow>(rows, first, (row) => [(row as Listed).sort, row.id]);
  }

  /** Grants of each account at organizations in the administrator's reach: present, past and decided ones, latest first. */
  async grants(actor: Actor, accountIds: readonly string[], { fields }: Selection): Promise<Map<string, GrantRow[]>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const rows = await scoped.read((query) =>
      query<GrantRow>(
        `select ${selectList(GRANT, fields, ['id', 'accountId', 'organizationId'])} from organization.access_grant g
         where g.account_id = any ($1::uuid[]) and g.valid_from < g.valid_to and ${scoped.reaches('g.organization_id', 2)} order by g.valid_from desc, g.role, g.id`,
        [accountIds, scoped.holders],
      ),
    );
    return rowsBy(rows, (row) => row.accountId);
  }

  async grantsByIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, GrantRow>> {
    const scoped = this.scoped(actor, 'grant:manage');
    const rows = await scoped.read((query) =>
      query<GrantRow>(
        `select ${selectList(GRANT, fields, ['id', 'accountId', 'organizationId'])} from organization.access_grant g
         where g.id = any ($1::uuid[]) and ${scoped.reaches('g.organization_id', 2)}`,
        [ids, scoped.holders],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Persons below the administrator by a part of their name, each with the organization of their present membership; at most 20. */
  async persons(actor: Actor, search: string): Promise<AccountPersonRow[]> {
    const scoped = this.scoped(actor, 'grant:manage');
    new Check().that(search.trim().length >= 2, 'search', 'TOO_SHORT', { min: 2 }).done();
    return scoped.read((query) =>
      query<AccountPersonRow>(
        `select n.person_id as id, n.full_name as "fullName", (select m.organization_id from organization.membership m
             where m.person_id = n.person_id and m.valid_from <= app.today() and app.today() < m.valid_to order by m.kind limit 1) as "organizationId",
           exists (select from organization.account a where a.person_id = n.person_id) as "hasAccount"
         from organization.find_persons($1) f join organization.person_name n on n.person_id = f.person_id
         where ${personInReach(scoped, 'n.person_id', 2, 3)}
         order by n.sort_key collate "vi-x-icu", n.person_id limit 20`,
        [search.trim(), scoped.holders, null],
      ),
    );
  }
}
