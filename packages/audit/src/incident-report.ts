import type { Query } from '@capuy/database';
import type { AnySheet, Column } from '@capuy/spreadsheet';
import { logConditions, type LogFilter } from './log-filter.js';

/** Who did it, what, and whose record it was. */
export interface IncidentWindow extends LogFilter {
  readonly from: string;
  readonly to: string;
}

type Row = Readonly<Record<string, string | null>>;

/** What Excel takes, less the header and the lines above it. */
const SHEET_ROWS = 1_000_000;
const CHUNK = 10_000;
/** Names written out in one cell; the sheet of persons has each of them. */
const NAMED = 20;
const LOCAL = (column: string): string => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS')`;

/**
 * The sheets of an incident report over one log, read inside the caller's transaction as they are written: who acted how
 * often, whose records were touched and by whom, and each record. `named` = the database knows accounts and persons by name.
 */
export async function incidentSheets(service: string, query: Query, window: IncidentWindow, named: boolean): Promise<AnySheet[]> {
  const values: unknown[] = [];
  const where = logConditions(window, (value) => `$${values.push(value)}`).join(' and ');
  const [counted] = await query<{ n: number }>(`select count(*)::integer as n from audit.record r where ${where}`, values);
  const count = counted?.n ?? 0;
  const lead = [`Nhật ký ${service}, từ ${window.from} đến trước ${window.to}: ${count} việc`];
  const rows = (sql: string): AsyncIterable<Row> => chunks(query, sql, values);
  const pieces = Array.from({ length: Math.max(1, Math.ceil(count / SHEET_ROWS)) }, (_, i): AnySheet => ({
    name: i === 0 ? `${service} từng việc` : `${service} từng việc ${i + 1}`,
    lead,
    columns: ENTRY_COLUMNS,
    rows: rows(`${entries(where, named)} limit ${SHEET_ROWS} offset ${i * SHEET_ROWS}`),
  }));
  return [
    { name: `${service} ai làm`, lead, columns: WHO_COLUMNS, rows: rows(who(where, named)) },
    { name: `${service} hồ sơ của ai`, lead, columns: WHOSE_COLUMNS, rows: rows(whose(where, named)) },
    ...pieces,
  ];
}

async function* chunks(query: Query, sql: string, values: readonly unknown[]): AsyncGenerator<Row> {
  await query(`declare incident no scroll cursor for ${sql}`, values);
  for (;;) {
    const found = await query<Row>(`fetch ${CHUNK} from incident`);
    yield* found;
    if (found.length < CHUNK) break;
  }
  await query('close incident');
}

const accountName = (named: boolean, id: string): string =>
  named ? `coalesce((select a.display_name from organization.account a where a.id = ${id}), ${id}::text)` : `${id}::text`;
const personName = (named: boolean, id: string): string =>
  named ? `coalesce((select n.full_name from organization.person_name n where n.person_id = ${id}), ${id}::text)` : `${id}::text`;

function who(where: string, named: boolean): string {
  return `select ${accountName(named, 'g.account_id')} as account, g.account_id::text as "accountId", g.act, g.n::text as count, ${LOCAL('g.first')} as first, ${LOCAL('g.last')} as last
    from (select r.account_id, r.act, count(*) as n, min(r.at) as first, max(r.at) as last from audit.record r where ${where} group by 1, 2) g order by g.n desc`;
}

function whose(where: string, named: boolean): string {
  return `select ${personName(named, 'g.person_id')} as person, g.person_id::text as "personId", ${accountName(named, 'g.account_id')} as account, g.n::text as count,
      g.fields, ${LOCAL('g.first')} as first, ${LOCAL('g.last')} as last
    from (select s.person_id, r.account_id, count(distinct r.id) as n, string_agg(distinct f, ', ') as fields, min(r.at) as first, max(r.at) as last
      from audit.record r cross join unnest(r.subject_ids) s (person_id) left join unnest(r.fields) f on true where ${where} group by 1, 2) g
    order by 1, 3`;
}

function entries(where: string, named: boolean): string {
  const organization = named
    ? `(select v.printed_name from organization.organization_version v where v.organization_id = r.organization_id
         and v.valid_from <= r.at::date and r.at::date < v.valid_to limit 1)`
    : 'null';
  return `select ${LOCAL('r.at')} as at, ${accountName(named, 'r.account_id')} as account, r.act, r.entity, r.entity_id::text as "entityId", ${organization} as organization,
      array_to_string(r.fields, ', ') as fields, r.detail ->> 'reason' as reason, cardinality(r.subject_ids)::text as subjects,
      case when cardinality(r.subject_ids) > 0 then (select string_agg(${personName(named, 's.id')}, '; ') from unnest(r.subject_ids[1:${NAMED}]) s (id)) end as names, r.id::text as id
    from audit.record r where ${where} order by r.at, r.id`;
}

const of = (header: string, name: string, width = 20): Column<Row> => ({ header, width, value: (row) => row[name] ?? null });
const count = (header: string, name: string): Column<Row> => ({
  header,
  width: 10,
  kind: 'integer',
  value: (row) => Number(row[name] ?? 0),
});

const WHO_COLUMNS = [
  of('Người làm', 'account', 30),
  of('Mã tài khoản', 'accountId', 38),
  of('Việc', 'act', 28),
  count('Số lần', 'count'),
  of('Lần đầu', 'first'),
  of('Lần cuối', 'last'),
];
const WHOSE_COLUMNS = [
  of('Hồ sơ của', 'person', 30),
  of('Mã người', 'personId', 38),
  of('Người xem hoặc sửa', 'account', 30),
  count('Số lần', 'count'),
  of('Mục', 'fields', 40),
  of('Lần đầu', 'first'),
  of('Lần cuối', 'last'),
];
const ENTRY_COLUMNS = [
  of('Lúc', 'at'),
  of('Người làm', 'account', 30),
  of('Việc', 'act', 28),
  of('Đối tượng', 'entity'),
  of('Mã đối tượng', 'entityId', 38),
  of('Tổ chức', 'organization', 40),
  of('Mục', 'fields', 40),
  of('Lý do', 'reason', 40),
  count('Số người', 'subjects'),
  of('Hồ sơ của (đến 20 người)', 'names', 40),
  of('Mã bản ghi', 'id', 38),
];
