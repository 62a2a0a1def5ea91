import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { policyRows } from '../policy/policy-rows.js';
import { policyTables } from '../policy/policy-tables.js';
import { ROLE_WORDS } from '../policy/role-words.js';

export const command: Command = {
  name: 'policy',
  summary: 'Prints who may do what: every operation of every service with its class, capability and roles.',
  usage: `policy [--role ROLE]
  --role  only what this role may do`,
  options: { role: { type: 'string' } },
  async run({ values, positionals }, context) {
    const role = values['role'];
    if (positionals.length > 0) throw new UsageError('policy takes no arguments.');
    if (role !== undefined && !(String(role) in ROLE_WORDS))
      throw new UsageError(`--role is one of ${Object.keys(ROLE_WORDS).join(', ')}.`);
    const rows = policyRows(await policyTables()).filter(
      ({ roles }) => role === undefined || roles.includes(String(role)) || roles.includes('*'),
    );
    const width = Math.max(...rows.map(({ operation }) => operation.length));
    for (const { service, operation, capability, fieldClass, roles } of rows) {
      context.print(
        `${service.padEnd(12)} ${operation.padEnd(width)} ${fieldClass}  ${capability.padEnd(22)} ${roles.join(' ') || 'SYSTEM alone'}`,
      );
    }
    const classes = ['P0', 'P1', 'P2', 'P3'].map((one) => `${rows.filter(({ fieldClass }) => fieldClass === one).length} ${one}`);
    context.print(`${rows.length} operations: ${classes.join(', ')}`);
    return { operations: rows };
  },
};
