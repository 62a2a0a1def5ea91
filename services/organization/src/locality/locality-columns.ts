import { type Columns, selectList } from '../query/columns.js';

export interface LocalityRow {
  id: string;
  asOf: string;
  organizationId: string;
  branchId: string | null;
  decisionId: string | null;
}

/** Locality and facts of the day `$1`, with the head's post. */
export const LOCALITY_FROM = `organization.locality_version v
  join organization.locality l on l.id = v.locality_id
  left join organization.post h on h.locality_id = l.id and h.position = 'HEAD' and h.valid_from <= $1::date and $1::date < h.valid_to`;

export const ON_THE_DAY = 'v.valid_from <= $1::date and $1::date < v.valid_to';

export const HEAD_IS_MEMBER =
  '(h.person_id is not null and h.person_id in (select f.person_id from organization.heads_in_party($1::date) f))';

export const SECRETARY_IS_HEAD = `exists (select from organization.post s where s.person_id = h.person_id and s.organization_id = v.branch_id
  and s.place = 'BRANCH_COMMITTEE' and s.position = 'SECRETARY' and s.valid_from <= $1::date and $1::date < s.valid_to)`;

export interface LocalityRights {
  /** SQL: the commune, or the branch that serves it, is in the reader's reach. */
  inReach: string;
  mayChange: boolean;
  mayAppoint: boolean;
}

export function localityList(fields: ReadonlySet<string>, { inReach, mayChange, mayAppoint }: LocalityRights): string {
  const columns: Columns = {
    id: 'l.id',
    organizationId: 'v.organization_id',
    branchId: 'v.branch_id',
    decisionId: 'v.decision_id',
    name: 'v.name',
    code: 'v.code',
    kind: 'v.kind',
    demo: 'l.demo',
    version: 'l.version',
    validFrom: 'v.valid_from',
    validTo: `nullif(v.valid_to, 'infinity')`,
    headIsMember: `case when ${inReach} then ${HEAD_IS_MEMBER} end`,
    secretaryIsHead: SECRETARY_IS_HEAD,
    viewerCanChange: mayChange ? `(v.valid_to = 'infinity' and ${inReach})` : 'false',
    viewerCanAppoint: mayAppoint ? `(v.valid_to = 'infinity' and ${inReach})` : 'false',
  };
  return `$1::text as "asOf", ${selectList(columns, fields, ['id', 'organizationId', 'branchId', 'decisionId'])}`;
}

/** SQL: of a commune that is the organization or below it on the day `$1`, or served by a branch that is. */
export function below(under: string): string {
  const inside = (column: string): string => `${column} in (select c.descendant_id from organization.closure c
    where c.ancestor_id = ${under}::uuid and c.valid_from <= $1::date and $1::date < c.valid_to)`;
  return `(${inside('v.organization_id')} or ${inside('v.branch_id')})`;
}
