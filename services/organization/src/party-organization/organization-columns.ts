import { type Columns, selectList } from '../query/columns.js';

/** What the service and its neighbors read of an organization; asked fields only, besides `id` and `asOf`. */
export interface OrganizationRow {
  id: string;
  asOf: string;
  typeCode?: string;
  typeName?: string;
  typeNameEn?: string;
  levelClass?: string;
  allowedParents?: string[];
  isClosedType?: boolean;
  typeLegalBasis?: string;
  typeValidFrom?: string;
  typeValidTo?: string;
}

/** `@day` stands for the day in SQL. */
const COLUMNS: Columns = {
  code: 'v.code',
  name: 'v.name',
  printedName: 'v.printed_name',
  areaKind: 'v.area_kind',
  branchKind: 'v.branch_kind',
  closed: 'o.closed',
  demo: 'o.demo',
  validFrom: 'o.valid_from',
  validTo: `nullif(o.valid_to, 'infinity')`,
  version: 'o.version',
  state: `case when @day < o.valid_from then 'NOT_YET' when @day < o.valid_to then 'ACTIVE' else 'ENDED' end`,
  // A branch inherits the sector of its base organization: of the nearest above it that has one.
  reportingSector: `coalesce(v.reporting_sector, (
    select av.reporting_sector from organization.closure ac
    join organization.organization_version av on av.organization_id = ac.ancestor_id and av.valid_from <= @day and @day < av.valid_to
    where ac.descendant_id = o.id and ac.valid_from <= @day and @day < ac.valid_to and ac.depth > 0 and av.reporting_sector is not null
    order by ac.depth limit 1))`,
  typeCode: 'v.type_code',
  typeName: 't.name',
  typeNameEn: 't.name_en',
  levelClass: 't.level_class',
  allowedParents: 't.allowed_parents',
  isClosedType: 't.is_closed',
  typeLegalBasis: 't.legal_basis',
  typeValidFrom: 't.valid_from',
  typeValidTo: `nullif(t.valid_to, 'infinity')`,
};

const TYPE = [
  'typeCode',
  'typeName',
  'typeNameEn',
  'levelClass',
  'allowedParents',
  'isClosedType',
  'typeLegalBasis',
  'typeValidFrom',
  'typeValidTo',
];

/** The select list of an organization on a day: parameter $1 unless told otherwise. */
export function organizationList(fields: ReadonlySet<string>, day = '$1::date'): string {
  const columns = selectList(COLUMNS, fields.has('type') ? [...fields, ...TYPE] : fields);
  return `o.id, ${day}::text as "asOf"${columns ? `, ${columns}` : ''}`.replaceAll('@day', day);
}

/** Its version of day $1 and, where asked, its type: for an organization `o` known to exist on that day. */
export function joinVersion(fields: ReadonlySet<string>): string {
  return `join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $1::date and $1::date < v.valid_to
    ${fields.has('type') ? joinType('$1::date') : ''}`;
}

/** The same for any organization: on a day outside its life, the version nearest to that day. */
export function joinNearestVersion(fields: ReadonlySet<string>, day = '$1::date'): string {
  return `cross join lateral (select greatest(o.valid_from, least(${day}, o.valid_to - 1)) as day) d
    join organization.organization_version v on v.organization_id = o.id and v.valid_from <= d.day and d.day < v.valid_to
    ${fields.has('type') ? joinType('d.day') : ''}`;
}

function joinType(day: string): string {
  return `left join organization.organization_type t on t.code = v.type_code and t.valid_from <= ${day} and ${day} < t.valid_to`;
}
