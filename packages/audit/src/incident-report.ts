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
  const piece = (i: number): string => `${entries(where)} limit ${SHEET_ROWS} offset ${i * SHEET_ROWS}`;
  const pieces = Array.from({ length: Math.max(1, Math.ceil(count / SHEET_ROWS)) }, (_, i): AnySheet => ({
    name: i === 0 ? `${service} từng việc` : `${service} từng việc ${i + 1}`,
    lead,
    columns: ENTRY_COLUMNS,
    rows: named ? withNames(query, rows(piece(i))) : rows(piece(i)),
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

function entries(where: string): string {
  return `select ${LOCAL('r.at')} as at, r.account_id::text as account, r.act, r.entity, r.entity_id::text as "entityId", r.organization_id::text as organization,
      array_to_string(r.fields, ', ') as fields, r.detail ->> 'reason' as reason, cardinality(r.subject_ids)::text as subjects,
      array_to_string(r.subject_ids[1:${NAMED}], ' ') as names, r.id::text as id
    from audit.record r where ${where} order by r.at, r.id`;
}

/** Puts names in the place of identifiers, each looked up once: three look-ups a row are too many for a million rows. */
async function* withNames(query: Query, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  const accounts = await names(query, 'select id, display_name as name from organization.account');
  const organizations = await names(
    query,
    `select distinct on (organization_id) organization_id as id, printed_name as name from organization.organization_version order by organization_id, valid_from desc`,
  );
  const people = await names(query, 'select person_id as id, full_name as name from organization.person_name');
  for await (const row of rows) {
    yield {
      ...row,
      account: told(accounts, row['account']),
      organization: told(organizations, row['organization']),
      names: (row['names'] ?? '')
        .split(' ')
        .flatMap((id) => told(people, id) ?? [])
        .join('; '),
    };
  }
}

async function names(query: Query, sql: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await query<{ id: string; name: string }>(sql)).map(({ id, name }) => [id, name]));
}

function told(known: ReadonlyMap<string, string>, id: string | null | undefined): string | null {
  return id ? (known.get(id) ?? id) : null;
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
  of('Tổ chức', 'organization', 40),
  of('Mục', 'fields', 40),
  of('Lý do', 'reason', 40),
  count('Số người', 'subjects'),
  of('Hồ sơ của (đến 20 người)', 'names', 40),
  of('Mã bản ghi', 'id', 38),
];
