import type { Scoped } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';

export interface ResidenceLinkRow {
  id: string;
  asOf: string;
  personId: string;
  fromId: string | null;
  toId: string | null;
}

/** The status on the day `$1`. */
export const RESIDENCE_STATUS = `case when l.ended_on <= $1::date then 'ENDED' when not l.introduced then 'NOT_INTRODUCED'
  when l.excused_on <= $1::date then 'EXCUSED' when l.received_on <= $1::date then 'RECEIVED' else 'INTRODUCED' end`;

/** SQL: an end that is the organization, below it, or a predecessor of what is, on the day `$1`: links outlive a merger. */
export function underEnd(end: string, under: string): string {
  return `${end} in (select ur.organization_id from organization.reach ur
    where ur.holder_id = ${under}::uuid and ur.valid_from <= $1::date and $1::date < ur.valid_to)`;
}

export interface ResidenceRights {
  holders: number;
  mayManage: boolean;
  mayComment: boolean;
  /** SQL of the year that `commented` asks about. */
  year: string;
}

export function residenceList(
  scoped: Scoped,
  fields: ReadonlySet<string>,
  { holders, mayManage, mayComment, year }: ResidenceRights,
): string {
  const lives = scoped.reaches('l.to_id', holders);
  // Where they live may be another system's: then its papers come to where they work.
  const paper = `(${lives} or (l.to_id is null and ${scoped.reaches('l.from_id', holders)}))`;
  const either = `(${lives} or ${scoped.reaches('l.from_id', holders)})`;
  const columns: Columns = {
    id: 'l.id',
    personId: 'l.person_id',
    fromId: 'l.from_id',
    toId: 'l.to_id',
    status: RESIDENCE_STATUS,
    personName: 'n.full_name',
    fromName: 'l.from_name',
    toName: 'l.to_name',
    since: 'l.since',
    letterNumber: 'l.letter_number',
    receivedOn: 'l.received_on',
    excusedOn: 'l.excused_on',
    groupCode: 'l.group_code',
    endedOn: 'l.ended_on',
    version: 'l.version',
    commented: `(l.id in (select c.link_id from organization.residence_commented(${year}) c))`,
    viewerCanReceive: mayManage ? `(l.introduced and l.received_on is null and l.ended_on is null and ${paper})` : 'false',
    viewerCanSettle: mayManage ? `(l.ended_on is null and ${either})` : 'false',
    viewerCanComment: mayComment ? `((l.received_on is not null or l.excused_on is not null) and ${paper})` : 'false',
  };
  return `$1::text as "asOf", ${selectList(columns, fields, ['id', 'personId', 'fromId', 'toId'])}`;
}
