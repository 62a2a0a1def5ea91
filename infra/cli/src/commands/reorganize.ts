import {
  InputProblems,
  openOrganization,
  readNationalData,
  runNational,
  type NationalData,
  type NationalFigures,
} from '@capuy/organization';
import { DomainError } from '@capuy/subgraph';

import type { CommandContext } from '../command-context.js';
import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'reorganize',
  summary: 'Loads the national tree of 30/6/2025 and applies the reorganization of 1/7/2025.',
  usage: `reorganize --data FOLDER [--people SEED]
  --data FOLDER   the seven files of the reorganization of 1/7/2025
  --people SEED   also invent 3 branches and 30 members for every commune, with posts and roles
  --repeats N     how often it is measured against bare SQL (default 3; 0: not at all)`,
  options: { data: { type: 'string' }, people: { type: 'string' }, repeats: { type: 'string', default: '3' } },
  async run({ values, positionals }, context) {
    const folder = values['data'];
    if (typeof folder !== 'string' || positionals.length > 0) throw new UsageError('reorganize needs --data FOLDER.');
    const repeats = Number(values['repeats']);
    if (!Number.isInteger(repeats) || repeats < 0) throw new UsageError('--repeats is a whole number from 0.');
    const people = typeof values['people'] === 'string' ? values['people'] : null;
    const data = read(context.path(folder));
    try {
      return tell(context, await reorganize(context, { data, people, repeats }));
    } catch (error) {
      if (error instanceof DomainError) throw new CommandError(`${error.message} (${error.code})`);
      throw error;
    }
  },
};

/** Broken input is told before any database is touched. */
function read(folder: string): NationalData {
  try {
    return readNationalData(folder);
  } catch (error) {
    if (error instanceof InputProblems) throw new CommandError(`${error.message}\n${error.problems.length} problems; nothing was written.`);
    throw error;
  }
}

async function reorganize(
  context: CommandContext,
  { data, people, repeats }: { data: NationalData; people: string | null; repeats: number },
): Promise<NationalFigures> {
  const urls = await context.databases();
  const organization = await openOrganization(
    {
      databaseUrl: urls.ORGANIZATION_DATABASE_URL,
      databaseOwnerUrl: urls.ORGANIZATION_DATABASE_OWNER_URL,
      replicationUrl: urls.ORGANIZATION_REPLICATION_URL,
    },
    context.account,
  );
  const bar = context.progress('reorganize');
  try {
    const figures = await runNational(organization.database, {
      data,
      actor: organization.actor,
      url: urls.ORGANIZATION_DATABASE_URL,
      people,
      repeats,
      progress: async (step, done, total) => bar.update(done, total, step),
    });
    bar.finish();
    return figures;
  } finally {
    await organization.close();
  }
}

function tell(context: CommandContext, figures: NationalFigures): object {
  const { before, after, lineage, seconds, peakMiB, ratioToSql, bacHa, alreadyApplied } = figures;
  if (alreadyApplied) context.print('It was applied already; the times, memory and ratio are those of that run.');
  const line = (day: string, { provinces, districts, communes }: NationalFigures['before']): void =>
    context.print(`${day}: ${provinces} provinces, ${districts} districts, ${communes} communes`);
  line('2025-06-30', before);
  line('2025-07-01', after);
  context.print(`lineage: ${lineage.checked} communes compared, ${lineage.mismatches} mismatches`);
  for (const example of lineage.examples) context.print(`  ${example}`);
  const count = new Set(bacHa.flatMap((successor) => successor.predecessors)).size;
  context.print(`huyện Bắc Hà: ${count} communes in ${bacHa.length} successors`);
  for (const { name, predecessors } of bacHa) context.print(`  ${name}: ${predecessors.join(', ')}`);
  context.print(`load ${seconds.load} s, apply ${seconds.apply} s, peak ${peakMiB} MiB, ${ratioToSql ?? 'not measured'} × bare SQL`);
  if (lineage.mismatches > 0) throw new CommandError('The lineage differs from expected_lineage.csv.');
  return {
    before,
    after,
    lineage: { checked: lineage.checked, mismatches: lineage.mismatches },
    seconds,
    peakMiB,
    ratioToSql,
    alreadyApplied,
  };
}
