import { cliPolicy, commandGaps, commandNames, requireCapability } from '@capuy/cli';
import { openOrganization, type OpenOrganization } from '@capuy/organization';
import { DomainError, type Policy } from '@capuy/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../src/figure.js';
import { readAccessTable, tableOf } from '../src/matrix/access-table.js';
import { mutantsOf } from '../src/matrix/mutants.js';
import { EVERY_ROLE } from '../src/matrix/roles.js';
import { expected } from '../src/matrix/rule.js';
import type { Subgraphs } from '../src/matrix/subgraphs.js';

/** `pnpm capuy`: a command is given or refused; whatever it does to a table is held by the service's own matrix. */
export function describeCommands(get: () => Subgraphs): void {
  describe('the command line, every role × every command', () => {
    const page = readAccessTable('capuy');
    const commands = commandNames();
    const opened = new Map<string, OpenOrganization>();
    let checked = 0;

    beforeAll(async () => {
      const { organization, replicationUrl } = get().world;
      const env = { databaseUrl: organization.url, databaseOwnerUrl: organization.ownerUrl, replicationUrl };
      for (const role of EVERY_ROLE) opened.set(role, await openOrganization(env, role === 'SYSTEM' ? 'system' : role));
    });
    afterAll(async () => {
      figure('cells checked', checked);
      await Promise.all([...opened.values()].map((one) => one.close()));
    });

    /** Where a policy in force does otherwise than the page for auditors says. */
    function differs(policy: Policy): string[] {
      const lines: string[] = [];
      for (const [role, organization] of opened) {
        for (const command of commands) {
          if (policy === cliPolicy) checked += 1;
          const wanted = expected(page, `capuy ${command}`, role, 'own') === 'refused' ? 'FORBIDDEN' : 'given';
          const told = outcome(() => requireCapability(command, organization, policy));
          if (told !== wanted) lines.push(`${role} capuy ${command}: ${wanted}, was ${told}`);
        }
      }
      return lines;
    }

    test('each is given or refused as the page says, and the page has them all', () => {
      expect([...page.rows.keys()].toSorted()).toEqual(commands.map((name) => `capuy ${name}`).toSorted());
      expect(differs(cliPolicy)).toEqual([]);
    });

    test('a mutated entry is noticed', () => {
      const mutants = mutantsOf(
        cliPolicy,
        EVERY_ROLE.filter((role) => role !== 'NOBODY' && role !== 'SYSTEM'),
      );
      const survivors = mutants.filter(
        ({ policy }) => commandGaps(policy, commands).length === 0 && differs(policy).length === 0 && !movesOnPage(policy),
      );
      figure('policy mutants', mutants.length);
      figure('policy mutants caught', mutants.length - survivors.length);
      expect(survivors.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
    });

    /** Says something else to the auditor, where nobody is refused who was not: two capabilities of the same roles, a role beside everybody. */
    function movesOnPage(policy: Policy): boolean {
      const { roles } = tableOf(policy);
      if ([...roles].some(([capability, who]) => who.toSorted().join() !== page.roles.get(capability)?.toSorted().join())) return true;
      return [...tableOf(policy).rows.values()].some(({ operation, capability, fieldClass }) => {
        const row = page.rows.get(operation);
        return row?.capability !== capability || row.fieldClass !== fieldClass;
      });
    }
  });
}

function outcome(work: () => void): string {
  try {
    work();
    return 'given';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}
