import type { Database } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';
import { may } from './may.js';

/** Who chairs of `meetings.meeting m`: whoever their record became part of since. */
export const CHAIR = `coalesce((select a.member_id from organization.member_alias a where a.alias_id = m.chair_person_id), m.chair_person_id) as "chairPersonId"`;

const COLUMNS: Readonly<Record<string, string>> = {
  type: 'm.type',
  status: 'm.status',
  place: 'm.place',
  title: 'm.title',
  classification: 'm.classification',
  postponeReason: 'm.postpone_reason as "postponeReason"',
  cancelReason: 'm.cancel_reason as "cancelReason"',
  version: 'm.version',
  createdAt: 'm.created_at as "createdAt"',
  organization: 'm.organization_id as "organizationId"',
  chair: CHAIR,
};

/** What cursors and stubs use, whatever was asked for. */
const ALWAYS = ['m.id', 'm.starts_at as "startsAt"', 'm.day'];

/** The select list of `meetings.meeting m` for the fields a client asked for. Adds the parameters it needs to `values`. */
export function meetingColumns(database: Database, actor: Actor, fields: ReadonlySet<string>, values: unknown[]): string {
  const open = (capability: string, name: string): string =>
    `(m.status = 'REGISTERED' and ${may(database, actor, capability, 'm.organization_id', values)}) as "${name}"`;
  return [
    ...ALWAYS,
    ...[...fields].flatMap((field) => COLUMNS[field] ?? []),
    ...(fields.has('viewerCanPostpone') ? [open('meeting:postpone', 'viewerCanPostpone')] : []),
    ...(fields.has('viewerCanCancel') ? [open('meeting:cancel', 'viewerCanCancel')] : []),
  ].join(', ');
}
