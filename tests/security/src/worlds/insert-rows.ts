import type { Query } from '@capuy/database';

export type Row = Readonly<Record<string, unknown>>;

/** Rows as one JSON parameter, in the columns that the first has. */
export async function fillTable(query: Query, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
