import pg from 'pg';

/**
 * A year of monthly meetings for every branch, in the first ten days of each month, written by SQL as the superuser:
 * the rows that registering them one by one through the service would leave. Returns how many.
 */
export async function registerMeetings(superuserUrl: string, accountId: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `insert into meetings.meeting (organization_id, type, starts_at, place, title, registered_by)
       select b.organization_id, 'REGULAR', ((month + (b.number % 10) * interval '1 day') + interval '7 hours 30 minutes') at time zone 'Asia/Ho_Chi_Minh',
         'Nhà văn hóa số ' || b.number % 90 + 1, 'Sinh hoạt chi bộ thường kỳ tháng ' || to_char(month, 'MM/YYYY'), $1
       from (
         select v.organization_id, row_number() over (order by v.organization_id) as number from organization.organization_version v
         where v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH') and v.valid_from <= '2025-08-01' and v.valid_to = 'infinity') b,
         generate_series('2025-08-01'::timestamp, '2026-07-01'::timestamp, interval '1 month') month`,
      [accountId],
    );
    await client.query('analyze meetings.meeting');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
