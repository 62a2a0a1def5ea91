import type { Query } from '@capuy/database';
import { ROOT_ID } from '@capuy/subgraph';
import { deriveGrants } from '../account/derive-grants.js';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.js';
import { demoId } from './demo-id.js';

/** What the sign-in service needs to know of a demonstration account. */
export interface DemoUser {
  username: string;
  /** Subject of the account, the same here and there. */
  sub: string;
  name: string;
}

/** For the first branch below the committee whose body the person ($2) works in. */
const ENTER_FOR_BRANCH = `
insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from, valid_to)
select $1, 'ENTRY_CLERK', v.organization_id, 'GIVEN', 'Dữ liệu minh họa: chi bộ chưa có máy tính', '2025-07-01', '2030-07-01'
from organization.post p
join organization.closure c on c.ancestor_id = p.organization_id and c.valid_from <= $3::date and $3::date < c.valid_to
join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= $3::date and $3::date < v.valid_to
where p.person_id = $2 and p.place = 'BODY' and p.valid_from <= $3::date and $3::date < p.valid_to and v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH')
order by v.code, v.organization_id limit 1`;

/** Gives each demonstration account a person who holds the post that the account is for, and its grants. */
export async function loadAccounts(query: Query, seed: string, today: string): Promise<DemoUser[]> {
  const users: DemoUser[] = [];
  const persons: string[] = [];
  for (const account of DEMO_ACCOUNTS) {
    const { holder } = account;
    const person = 'grant' in holder ? undefined : await findHolder(query, seed, account.organizationKey, holder, today);
    if (!person && !('grant' in holder)) throw new Error(`no one holds what ${account.username} is for`);
    const sub = demoId(seed, 'account', account.username);
    const name = person?.full_name ?? account.what;
    const [row] = await query<{ id: string }>(
      `insert into organization.account (id, issuer, external_subject, person_id, display_name, valid_from, demo)
       values ($1::uuid, 'capuy', $1::uuid::text, $2, $3, '2016-08-08', true) returning id`,
      [sub, person?.person_id ?? null, name],
    );
    if ('grant' in holder) {
      await query(
        `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from) values ($1, $2, $3, 'GIVEN', 'Dữ liệu minh họa', '2025-07-01')`,
        [row?.id, holder.grant, account.organizationKey === 'CENTRAL' ? ROOT_ID : demoId(seed, 'organization', account.organizationKey)],
      );
    }
    if (account.entersForBranch && person) await query(ENTER_FOR_BRANCH, [row?.id, person.person_id, today]);
    if (person) persons.push(person.person_id);
    users.push({ username: account.username, sub, name });
  }
  await deriveGrants(query, persons);
  return users;
}

interface Holder {
  person_id: string;
  full_name: string;
}

/** Whoever holds the post today and has no account yet; `A.commune` = the first commune of province A that lives, `A.commune.2` the second. */
async function findHolder(
  query: Query,
  seed: string,
  organizationKey: string,
  holder: Exclude<DemoAccount['holder'], { grant: string }>,
  today: string,
): Promise<Holder | undefined> {
  const commune = /^A\.commune(?:\.(\d+))?$/.exec(organizationKey);
  const at = commune
    ? await query<{ id: string }>(
        `select v.organization_id as id from organization.closure c
           join organization.organization_version v on v.organization_id = c.descendant_id and v.type_code = 'COMMUNE' and v.valid_from <= $2::date and $2::date < v.valid_to
           where c.ancestor_id = $1 and c.valid_from <= $2::date and $2::date < c.valid_to order by v.code limit 1 offset $3`,
        [demoId(seed, 'organization', 'A'), today, Number(commune[1] ?? 1) - 1],
      )
    : [{ id: demoId(seed, 'organization', organizationKey) }];
  const free = 'not exists (select from organization.account a where a.person_id = n.person_id)';
  const rows =
    'member' in holder
      ? await query<Holder>(
          `select n.person_id, n.full_name from organization.membership ms join organization.person_name n on n.person_id = ms.person_id
           where ms.organization_id = $1 and ms.valid_from <= $2::date and $2::date < ms.valid_to and ${free}
           order by (select count(*) from organization.post p where p.person_id = n.person_id), n.sort_key limit 1`,
          [at[0]?.id, today],
        )
      : await query<Holder>(
          `select n.person_id, n.full_name from organization.post p join organization.person_name n on n.person_id = p.person_id
           left join organization.committee_body b on b.id = p.body_id
           where p.organization_id = $1 and p.valid_from <= $2::date and $2::date < p.valid_to and p.position = $3 and ${free}
             and coalesce(b.name, p.place) = $4
           order by n.sort_key limit 1`,
          [at[0]?.id, today, holder.position, 'body' in holder ? holder.body : holder.place],
        );
  return rows[0];
}
