import { CAPABILITY_WORDS } from './capability-words.js';
import { type PolicyRow, policyRows } from './policy-rows.js';
import type { PolicyTable } from './policy-tables.js';
import { ROLE_WORDS } from './role-words.js';

const ANYONE = '*';

/** The page that an auditor reads: `introduction`, the roles, then each service's capabilities with what they open and for whom. */
export function accessPage(introduction: string, tables: readonly PolicyTable[]): string {
  const rows = policyRows(tables);
  return [
    introduction.trim(),
    '## Vai trò (roles)',
    rolesTable(rows),
    ...tables.flatMap((table) => [
      `## ${table.title}`,
      overview(table),
      ...sections(rows.filter(({ service }) => service === table.service)),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function rolesTable(rows: readonly PolicyRow[]): string {
  const lines = roleCodes(rows).map((role) => {
    const opened = rows.filter(({ roles }) => roles.includes(role));
    const counts = [opened.length, ...['P1', 'P2', 'P3'].map((one) => opened.filter(({ fieldClass }) => fieldClass === one).length)];
    return `| ${ROLE_WORDS[role]?.word ?? role} | \`${role}\` | ${ROLE_WORDS[role]?.from ?? ''} | ${counts.join(' | ')} |`;
  });
  return ['| Vai trò | Mã | Từ đâu mà có | Thao tác | trong đó P1 | P2 | P3 |', '|---|---|---|--:|--:|--:|--:|', ...lines].join('\n');
}

/** A service's capabilities with who has them, before what each opens. */
function overview({ policy }: PolicyTable): string {
  const used = new Set(Object.values(policy.operations).map(({ capability }) => capability));
  const lines = Object.entries(policy.capabilities)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([capability, roles]) => {
      const who = `${whoHas(roles)}${used.has(capability) ? '' : ' (dùng trong việc nội bộ)'}`;
      return `| \`${capability}\` | ${wordsOf(capability)} | ${who} |`;
    });
  return ['| Quyền | Nghĩa là | Ai có |', '|---|---|---|', ...lines].join('\n');
}

function sections(rows: readonly PolicyRow[]): string[] {
  return [...new Set(rows.map(({ capability }) => capability))].map((capability) => {
    const under = rows.filter((row) => row.capability === capability);
    const lines = under.map(
      ({ operation, fieldClass, purpose }) => `| \`${operation}\` | ${fieldClass} | ${purpose.replaceAll('|', '\\|')} |`,
    );
    return [
      `### ${wordsOf(capability)} (\`${capability}\`)`,
      '',
      `Ai có: ${whoHas(under[0]?.roles ?? [])}.`,
      '',
      '| Thao tác | Loại | Để làm gì |',
      '|---|---|---|',
      ...lines,
    ].join('\n');
  });
}

/** In the order of the table of roles; anyone signed in comes last, since it adds nothing to a reach. */
function whoHas(roles: readonly string[]): string {
  if (roles.length === 0) return 'chỉ hệ thống';
  const known = Object.keys(ROLE_WORDS).filter((role) => roles.includes(role));
  const named = [...known, ...roles.filter((role) => !known.includes(role))].map((role) => `${ROLE_WORDS[role]?.word ?? role}`);
  return roles.includes(ANYONE) && roles.length > 1
    ? `${named.slice(0, -1).join(', ')}; ${named.at(-1)} (chỉ thấy phần công khai và phần về chính mình)`
    : named.join(', ');
}

function roleCodes(rows: readonly PolicyRow[]): string[] {
  const others = new Set(rows.flatMap(({ roles }) => roles).filter((role) => !(role in ROLE_WORDS)));
  return [...Object.keys(ROLE_WORDS), ...[...others].toSorted()];
}

function wordsOf(capability: string): string {
  return CAPABILITY_WORDS[capability] ?? capability;
}
