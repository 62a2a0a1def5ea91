import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';

const REPORT = 'Báo cáo 5 năm thực hiện Nghị quyết 03-NQ/TU ngày 08/8/2016, 25/10/2021 (dùng làm dữ liệu minh họa)';

/** What a report says of a time of which nobody has the rows: stated in percent with its source, never counted from anything. */
const DECLARED = [
  { indicator: 'LOCALITY_HEAD_IS_MEMBER', kind: 'BASELINE', day: '2016-08-08', value: 39.63, source: REPORT },
  { indicator: 'LOCALITY_HEAD_IS_MEMBER', kind: 'TARGET', day: '2021-09-30', value: 70, source: REPORT },
  { indicator: 'LOCALITY_SECRETARY_IS_HEAD', kind: 'BASELINE', day: '2016-08-08', value: 3.8, source: REPORT },
] as const;

export async function loadDeclaredValues(query: Query, seed: string): Promise<void> {
  await query(
    `insert into organization.declared_value (organization_id, indicator, kind, day, value, source)
     select $1::uuid, d.indicator, d.kind, d.day, d.value, d.source
     from jsonb_to_recordset($2) d (indicator text, kind text, day date, value numeric, source text)`,
    [demoId(seed, 'organization', 'A'), JSON.stringify(DECLARED)],
  );
}
