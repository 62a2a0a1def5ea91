import { findingInWords, verifyLog, writeIncident } from '@capuy/audit';

import { auditLogs } from '../audit-logs.js';
import { CommandError, UsageError } from '../command-error.js';
import type { CommandArguments, Command } from '../command.js';
import type { CommandContext } from '../command-context.js';

/** Findings told one by one; the rest is counted. */
const TOLD = 50;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export const command: Command = {
  name: 'audit',
  summary: 'Verifies the audit logs, or writes who did what with whose record in a window of time.',
  usage: `audit verify [--service organization|meetings|identity|all]
pnpm capuy audit incident --from INSTANT --to INSTANT --out FILE.xlsx [--account ID] [--person ID] [--organization ID] [--service …]
  INSTANT is a day (2026-03-01) or an instant with its offset (2026-03-01T07:30:00+07:00)`,
  options: {
    service: { type: 'string', default: 'all' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    account: { type: 'string' },
    person: { type: 'string' },
    organization: { type: 'string' },
  },
  async run(args, context) {
    const [what, ...rest] = args.positionals;
    if (rest.length > 0) throw new UsageError('audit takes verify or incident.');
    if (what === 'verify') return verify(args, context);
    if (what === 'incident') return incident(args, context);
    throw new UsageError('audit takes verify or incident.');
  },
};

async function verify({ values }: CommandArguments, context: CommandContext): Promise<object> {
  const logs = auditLogs(await context.databases(), String(values['service']));
  const secrets = await context.secrets();
  const verified = [];
  for (const { service, ownerUrl } of logs) {
    const found = await verifyLog(service, ownerUrl, secrets);
    verified.push(found);
    const { records, unsealed, heads, findings } = found;
    context.print(
      `${service}: ${records} records in ${heads} seals, ${unsealed} not sealed yet: ${findings.length === 0 ? 'whole' : 'NOT WHOLE'}`,
    );
    for (const finding of findings.slice(0, TOLD)) context.print(`  ${findingInWords(finding)}`);
    if (findings.length > TOLD) context.print(`  and ${findings.length - TOLD} more`);
  }
  if (verified.some(({ findings }) => findings.length > 0)) throw new CommandError('The audit log is not whole.');
  return { verified };
}

async function incident({ values }: CommandArguments, context: CommandContext): Promise<object> {
  const out = values['out'];
  if (typeof out !== 'string') throw new UsageError('incident needs --out FILE.xlsx.');
  const from = instant(values['from'], 'from');
  const to = instant(values['to'], 'to');
  const logs = auditLogs(await context.databases(), String(values['service'])).filter(({ named }) => named || !values['organization']);
  const start = performance.now();
  const window = { from, to, accountId: id(values, 'account'), personId: id(values, 'person'), organizationId: id(values, 'organization') };
  await writeIncident(logs, window, context.path(out), context.account);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  context.print(`${context.path(out)} written in ${seconds} s`);
  return { out: context.path(out), seconds };
}

function instant(value: unknown, name: string): string {
  const text = typeof value === 'string' ? value : '';
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text;
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(full) || Number.isNaN(Date.parse(full))) throw new UsageError(`incident needs --${name} INSTANT.`);
  return full;
}

function id(values: CommandArguments['values'], name: string): string | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !UUID.test(value)) throw new UsageError(`--${name} is an identifier.`);
  return value;
}
