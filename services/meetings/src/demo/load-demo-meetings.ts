import { createDataSource, Database, waitForMarker, type Query } from '@capuy/database';
import { Scoped, ROOT_ID, audit, type Actor } from '@capuy/subgraph';
import { policy } from '../policy.js';

export interface DemoMeetingsInput {
  /** The application role's. */
  databaseUrl: string;
  /** Written by whoever loaded the organizations last: they have arrived once it has. */
  changeMarker: string;
  today: string;
}

/** Copies of tens of thousands of rows may take a while on a small machine. */
const ATTEMPTS = 60;
const LONG = 300_000;
const SYSTEM: Omit<Actor, 'deadline'> = {
  accountId: '00000000-0000-7000-8000-000000000002',
  personId: null,
  displayName: 'system',
  kind: 'system',
  grants: [{ role: 'SYSTEM', organizationId: ROOT_ID }],
  secondFactor: false,
};

/**
 * Registers the regular meetings of every invented branch from three months back to next month, on day 03 as Chỉ thị
 * 50-CT/TW has it, chaired by the branch's secretary of that day, and a thematic one a quarter for every other branch.
 * Null where the copies do not arrive: the meetings service does not run.
 */
export async function loadDemoMeetings({ databaseUrl, changeMarker, today }: DemoMeetingsInput): Promise<number | null> {
  const dataSource = await createDataSource({ url: databaseUrl, entities: [], applicationName: 'capuy-demo', poolSize: 2 }).initialize();
  try {
    if (!(await arrived((sql, values = []) => dataSource.query(sql, values as unknown[]), changeMarker))) return null;
    const scoped = new Scoped(new Database(dataSource), { ...SYSTEM, deadline: Date.now() + LONG }, 'meeting:register', policy);
    return await scoped.write(async (_manager, query) => {
      const rows = await query(REGISTER, [today, SYSTEM.accountId]);
      await audit(scoped, query, { act: 'loadDemoMeetings', entity: 'Meeting', detail: { count: rows.length } });
      return rows.length;
    });
  } finally {
    await dataSource.destroy();
  }
}

async function arrived(query: Query, marker: string): Promise<boolean> {
  const [known] = await query<{ subscribed: boolean }>(
    `select to_regclass('meetings.meeting') is not null and exists (select from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = current_database()) as subscribed`,
  );
  if (!known?.subscribed) return false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await waitForMarker(query, marker)) return true;
  return false;
}

const REGISTER = `
with branch as (
  select o.id, row_number() over (order by o.id) as nth from organization.party_organization o
  where o.demo and not o.closed and o.valid_to = 'infinity'
), planned (organization_id, type, starts_at, place, title) as (
  select b.id, 'REGULAR', (month + interval '2 days 7 hours 30 minutes') at time zone 'Asia/Ho_Chi_Minh',
    case when v.branch_kind = 'LOCALITY' then 'Nhà sinh hoạt cộng đồng' else 'Phòng họp cơ quan' end,
    'Sinh hoạt chi bộ thường kỳ tháng ' || to_char(month, 'FMMM/YYYY')
  from branch b
  join organization.organization_version v on v.organization_id = b.id and v.valid_to = 'infinity' and v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH')
  cross join generate_series(date_trunc('month', $1::date::timestamp) - interval '3 months', date_trunc('month', $1::date::timestamp) + interval '1 month', interval '1 month') month
  union all
  select b.id, 'THEMATIC', (date_trunc('quarter', $1::date::timestamp) + interval '14 days 7 hours 30 minutes') at time zone 'Asia/Ho_Chi_Minh', 'Phòng họp cơ quan',
    'Sinh hoạt chuyên đề quý ' || to_char($1::date, 'Q/YYYY') || ': học tập và làm theo Bác về nêu gương'
  from branch b
  join organization.organization_version v on v.organization_id = b.id and v.valid_to = 'infinity' and v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH')
  where b.nth % 2 = 0
)
insert into meetings.meeting (organization_id, type, starts_at, place, title, chair_person_id, registered_by)
select p.organization_id, p.type, p.starts_at, p.place, p.title,
  (select s.person_id from organization.post s
   where s.organization_id = p.organization_id and s.place = 'BRANCH_COMMITTEE' and s.position = 'SECRETARY'
     and s.valid_from <= (p.starts_at at time zone 'Asia/Ho_Chi_Minh')::date and (p.starts_at at time zone 'Asia/Ho_Chi_Minh')::date < s.valid_to limit 1),
  $2::uuid
from planned p
on conflict do nothing
returning id`;
