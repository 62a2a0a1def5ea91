import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Query } from '@capuy/database';
import { type AnySheet, writeWorkbook } from '@capuy/spreadsheet';
import pg from 'pg';
import { incidentSheets, type IncidentWindow } from './incident-report.js';

export interface IncidentLog {
  readonly service: string;
  readonly ownerUrl: string;
  /** Whether its database knows accounts and persons by name. */
  readonly named: boolean;
}

/**
 * Writes the report of several logs into one workbook, and into each log that it was read: by whom, for which window.
 * As the owner of each database: for the command line.
 */
export async function writeIncident(logs: readonly IncidentLog[], window: IncidentWindow, path: string, by: string): Promise<void> {
  const clients: pg.Client[] = [];
  try {
    const sheets: AnySheet[] = [];
    for (const { service, ownerUrl, named } of logs) {
      const client = new pg.Client({ connectionString: ownerUrl, application_name: 'capuy-audit-incident' });
      await client.connect();
      clients.push(client);
      const query: Query = async (text, values = []) => (await client.query(text, values as unknown[])).rows;
      await query(
        `insert into audit.record (account_id, capability, act, entity, reading, organization_id, subject_ids, detail)
         values ($1, 'audit:read', 'incidentReport', 'AuditRecord', true, $2, $3, $4)`,
        [
          named ? await accountOf(query, by) : null,
          window.organizationId ?? null,
          window.personId ? [window.personId] : [],
          JSON.stringify({ by, from: window.from, to: window.to, ...(window.accountId ? { accountId: window.accountId } : {}) }),
        ],
      );
      await query('begin isolation level repeatable read, read only');
      sheets.push(...(await incidentSheets(service, query, window, named)));
    }
    await pipeline(writeWorkbook(sheets), createWriteStream(path, { mode: 0o600 }));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function accountOf(query: Query, subject: string): Promise<string | null> {
  const [row] = await query<{ id: string }>('select id from organization.account where external_subject = $1', [subject]);
  return row?.id ?? null;
}
