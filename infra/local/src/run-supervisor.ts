import { parseArgs } from 'node:util';

import { demoAccounts } from './demo-data.js';
import { readEnvironment } from './environment.js';
import { diskFull, isDiskFull } from './postgres-failure.js';
import { StartupError } from './startup-error.js';
import { System, type SystemOptions } from './system.js';

const USAGE = `npm start [-- --reset] [-- --empty | --full]
  --reset  begin again: forget all data of the built-in database
  --empty  start without demo data
  --full   load the large demo data instead of the quick one`;

const report = (line: string): void => console.log(line);

/** One sentence for what the person can mend, the stack for what only we can. */
function explain(error: unknown): void {
  if (error instanceof StartupError) console.error(error.message);
  else if (isDiskFull(error)) console.error(diskFull(process.env['CAPUY_DATA'] ?? '.data').message);
  else console.error(error);
}

function readOptions(): { reset: boolean; empty: boolean; full: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        reset: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    if (values.empty && values.full) throw new Error('--empty and --full exclude each other.');
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

/** `npm start` after the build: runs until it is told to stop or cannot go on. */
export async function runSupervisor(parts: Pick<SystemOptions, 'programs' | 'frontends'> = {}): Promise<void> {
  const { reset, empty, full } = readOptions();
  let system: System | undefined;
  let stopping = false;
  const end = async (code: number): Promise<never> => {
    if (!stopping) {
      stopping = true;
      await system?.stop().catch(explain);
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return system?.kill();
      console.log('stopping');
      void end(0);
    });
  }
  const fail = (error: unknown): void => {
    if (stopping) return;
    explain(error);
    void end(1);
  };
  process.on('uncaughtException', fail);
  try {
    system = new System({
      told: readEnvironment(process.env),
      reset,
      demo: empty ? undefined : full ? 'full' : 'quick',
      report,
      onFailure: fail,
      ...parts,
    });
    await system.start();
    console.log(`ready ${system.url}`);
    for (const { login, password, description } of demoAccounts(system.installation)) {
      console.log(`  ${login.padEnd(24)} ${password.padEnd(20)} ${description}`);
    }
  } catch (error) {
    return fail(error);
  }
  await system.loadNationalTree().catch((error: unknown) => {
    if (stopping) return;
    explain(error);
    report('the national tree is not loaded; everything else goes on');
  });
}
