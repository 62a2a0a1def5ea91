import type { Readable } from 'node:stream';
import { type AnySheet, type Column, writeCsv, writeWorkbook } from '@capuy/spreadsheet';
import { type Actor, audit, Check, type Scoped } from '@capuy/subgraph';
import { ImportKind } from '../import/import-kind.js';
import { importTableOf } from '../import/import-tables.js';
import { templateColumns, wordOf } from '../import/template.js';
import { memberConditions, standingOf } from '../member/member-conditions.sql.js';
import type { MemberFilter } from '../member/member-filter.js';
import { belongsSql, nameOrder } from '../member/member-list.sql.js';
import { memberTable } from '../member-import/member-table.js';
import { PERSONAL_VALUES } from '../person/personal-fields.service.js';
import { cursorRows } from '../query/cursor-rows.js';
import { ScopedService } from '../scoped-service.js';
import { LISTS } from './list.sql.js';

export interface ExportRequest {
  organizationId: string;
  asOf: string;
  format: 'xlsx' | 'csv';
}

export interface MemberExport extends ExportRequest {
  filter: MemberFilter;
  /** Why personal data is to be shown in full; absent: it is masked. */
  reason: string | null;
}

type Listed = Readonly<Record<string, string | null>>;

const PERSONAL = ['birthDate', 'identityNumber', 'phone', 'address'] as const;

export class ExportService extends ScopedService {
  /**
   * The list of members as it is filtered, in the columns of the import's template: sent back, it changes nothing. Personal data
   * is masked unless a reason is given by whoever may unmask; ethnicity goes to whom it is told anyway. Kept in the audit.
   */
  async members(actor: Actor, request: MemberExport): Promise<Readable> {
    const { filter, asOf, organizationId, reason } = request;
    const asksSensitive = Boolean(filter.endKinds) || (filter.ethnicity ?? null) !== null;
    const scoped = this.scoped(actor, asksSensitive ? 'person:read-sensitive' : 'member:read');
    const unmasking = reason === null ? null : this.scoped(actor, 'person:unmask');
    if (reason !== null) new Check().that(reason.trim().length >= 5, 'reason', 'TOO_SHORT', { min: 5 }).done();
    const sensitive = this.holds(actor, 'person:read-sensitive') ? this.scoped(actor, 'person:read-sensitive') : null;
    const { text, values } = listSql(scoped, request, unmasking, sensitive);
    const fields = [...(unmasking ? PERSONAL : []), ...(sensitive ? ['ethnicity'] : [])];
    await (unmasking ?? scoped).write(async (_, query) => {
      const listed = fields.length > 0 ? await query<{ id: string }>(`select l.id from (${text}) l`, values) : [];
      await audit(unmasking ?? scoped, query, {
        act: 'exportMembers',
        entity: 'Member',
        organizationId,
        memberIds: listed.map(({ id }) => id),
        fields,
        reading: true,
        detail: { asOf, ...(reason === null ? {} : { reason: reason.trim() }) },
      });
    });
    const columns: Column<Listed>[] = [
      ...templateColumns<Listed>(memberTable, (row, field) => wordOf(field, row[field.name] ?? '')),
      { header: 'Tình trạng', width: 14, value: ({ status }) => status ?? null },
    ];
    return write(request, { name: memberTable.sheet, columns, rows: cursorRows<Listed>(scoped, text, values) });
  }

  /** Organizations, posts or localities below an organization on a day: what the pages show to anyone signed in (P0). */
  list(actor: Actor, kind: Exclude<ImportKind, ImportKind.MEMBERS>, request: ExportRequest): Readable {
    const scoped = this.scoped(actor, kind === ImportKind.POSTS ? 'member:read' : 'tree:read');
    const table = importTableOf(kind);
    const columns = templateColumns<Listed>(table, (row, field) => wordOf(field, row[field.name] ?? ''));
    const rows = cursorRows<Listed>(scoped, LISTS[kind], [request.asOf, request.organizationId]);
    return write(request, { name: table.sheet, columns, rows });
  }
}

function write({ format }: ExportRequest, sheet: AnySheet): Readable {
  return format === 'csv' ? writeCsv(sheet.columns, sheet.rows) : writeWorkbook([sheet]);
}

/** The same conditions as the list on the page. $1 day, $2 organization, $3 nothing, $4 holders, $5 and $6 of unmasking and P2. */
function listSql(
  scoped: Scoped,
  { filter, asOf, organizationId }: MemberExport,
  unmasking: Scoped | null,
  sensitive: Scoped | null,
): { text: string; values: unknown[] } {
  const values: unknown[] = [asOf, organizationId, null, scoped.holders, unmasking?.holders ?? [], sensitive?.holders ?? []];
  const { where } = memberConditions(filter, (given) => `$${values.push(given)}`)('$2::uuid');
  const belongs = belongsSql(scoped, standingOf(filter), '$2::uuid', asOf);
  const personal = PERSONAL.map((field) => {
    const { value, mask } = PERSONAL_VALUES[field];
    const full = field === 'birthDate' ? `case when p.birth_precision = 'DAY' then p.birth_date::text else ${value} end` : value;
    return `case when ${unmasking?.reaches('ms.organization_id', 5) ?? 'false'} then ${full} else ${mask} end as "${field}"`;
  });
  const text = `
select m.id, n.full_name as "fullName", p.gender, m.file_number as "fileNumber", m.card_number as "cardNumber", m.admitted_on::text as "admittedOn",
  m.recognized_on::text as "recognizedOn", ms.valid_from::text as "memberSince", p.education, ${personal.join(', ')},
  case when ${sensitive?.reaches('ms.organization_id', 6) ?? 'false'} then p.ethnicity end as ethnicity,
  case when m.ended_on <= $1::date then 'Đã ra khỏi danh sách' when m.recognized_on <= $1::date then 'Chính thức' else 'Dự bị' end as status,
  v.printed_name || ' – ' || coalesce(pv.printed_name, '') || coalesce(' [' || v.code || ']', '') as organization
from organization.membership ms
join organization.member m on m.id = ms.member_id
join organization.person p on p.id = ms.person_id
join organization.person_name n on n.person_id = ms.person_id
left join organization.organization_version v on v.organization_id = ms.organization_id and v.valid_from <= $1::date and $1::date < v.valid_to
left join organization.placement pl on pl.organization_id = ms.organization_id and pl.valid_from <= $1::date and $1::date < pl.valid_to
left join organization.organization_version pv on pv.organization_id = pl.parent_id and pv.valid_from <= $1::date and $1::date < pv.valid_to
where $3::text is null and $5::uuid[] is not null and $6::uuid[] is not null and ${[belongs, ...where].join(' and ')}
order by ${nameOrder('n').join(', ')}, ms.member_id`;
  return { text, values };
}
