import type { Scoped } from '@capuy/subgraph';
import { personInReach } from '../person/person-reach.js';

/**
 * SQL that is true where the account `a` is the administrator's to manage: its person is below them, it holds a
 * role below them, or it belongs to nobody yet. `holders` and `own` are numbers of the statement's parameters.
 */
export function accountInReach(scoped: Scoped, holders: number, own: number): string {
  return `(a.person_id is null or ${personInReach(scoped, 'a.person_id', holders, own)}
    or exists (select from organization.access_grant ag where ag.account_id = a.id and ${scoped.reaches('ag.organization_id', holders)}))`;
}
