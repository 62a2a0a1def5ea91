import 'reflect-metadata';
import { workbookBuffer } from '@capuy/spreadsheet';
import { Accounts, type Actor, OrdinaryFile } from '@capuy/subgraph';
import { ImportKind } from '../src/import/import-kind.js';
import { importTableOf } from '../src/import/import-tables.js';
import { finishJob } from './reorganizations.js';
import { idOf, type World } from './world.js';

export interface BatchAnswer {
  id: string;
  status: string;
  refusal: string | null;
  version: number;
  counts: Record<string, number>;
  columns: { letter: string; title: string; field: string | null }[];
  faults: { code: string; column: number | null; count: number }[];
  rows: { nodes: RowAnswer[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

export interface RowAnswer {
  number: number;
  state: string;
  hidden: boolean;
  cells: string[];
  faults: { code: string; blocking: boolean; column: number | null; detail: string | null }[];
  changes: { field: string; from: string | null; to: string }[];
  subjectId: string | null;
  decision: string | null;
}

export const BATCH = `
id status refusal version columns { letter title field } faults { code column count }
counts { total added changed unchanged faulty possibleDuplicates hidden leftOut applied }`;

export function actorOf(world: World, account: string): Promise<Actor> {
  return new Accounts(world.database).actor({ subject: account, userIssuer: 'capuy', kind: 'user', sessionStart: 0, amr: [] });
}

/** Sends a file and has it read; answers the batch with its first rows. */
export async function send(
  world: World,
  content: Buffer,
  { account = 'clerk', at = 'Xã Hòa An', kind = 'MEMBERS', name = 'danh-sach.xlsx' } = {},
): Promise<BatchAnswer> {
  const file = await OrdinaryFile.of({ name, content, classification: 'ORDINARY' });
  const upload = { kind, organizationId: idOf(at), mediaType: '', file };
  const { id, jobId } = await world.services.imports.upload(await actorOf(world, account), upload);
  const job = await finishJob(world, jobId, account);
  if (job.status !== 'DONE') throw new Error(JSON.stringify(job));
  return batch(world, id, { account });
}

export async function batch(
  world: World,
  id: string,
  { account = 'clerk', filter = {}, after = null as string | null } = {},
): Promise<BatchAnswer> {
  const { data, errors } = await world.ask<{ importBatch: BatchAnswer }>(
    account,
    `query ($id: ID!, $filter: ImportRowFilter, $after: String) { importBatch(id: $id) { ${BATCH} rows(filter: $filter, first: 100, after: $after) {
      pageInfo { endCursor hasNextPage } nodes { number state hidden cells faults { code blocking column detail } changes { field from to } subjectId decision } } } }`,
    { id, filter, after },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.importBatch;
}

/** Confirms and has it written; answers the batch. */
export async function apply(world: World, { id, version }: BatchAnswer, more: object = {}, account = 'clerk'): Promise<BatchAnswer> {
  const { data, errors } = await world.ask<{ applyImport: { batch: { job: { id: string } } } }>(
    account,
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) { changeMarker batch { job { id } } } }`,
    { input: { id, version, leaveOutFaulty: false, includeHidden: false, ...more } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const job = await finishJob(world, data.applyImport.batch.job.id, account);
  if (job.status !== 'DONE') throw new Error(JSON.stringify(job));
  return batch(world, id, { account });
}

/** The same for any kind of table. */
export function tableOf(kind: ImportKind, rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> {
  const table = importTableOf(kind);
  const columns = table.fields
    .filter(({ foreign }) => !foreign)
    .map(({ name, title }) => ({ header: title, value: (row: Readonly<Record<string, string>>) => row[name] ?? null }));
  return workbookBuffer([{ name: table.sheet, columns, rows }]);
}

/** A sheet of members with our own headings; a field that a row does not name is empty. */
export function members(rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> {
  return tableOf(ImportKind.MEMBERS, rows);
}

/** One new member, sound. */
export const newcomer = (fullName: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  fullName,
  gender: 'Nữ',
  birthDate: '30/09/1985',
  organization: 'Chi bộ 1',
  fileNumber: `LL ${fullName}`,
  admittedOn: '03/02/2015',
  recognizedOn: '03/02/2016',
  ...more,
});
