import type { Database } from '@capuy/database';
import type { Accounts } from '@capuy/subgraph';
import type { Services } from '../services.js';
import { JobRunner } from './job-runner.js';
import { JobKind } from './job.js';

/** Which service does which kind of job. */
export function createJobRunner(database: Database, accounts: Accounts, services: Services, url: string): JobRunner {
  const works = {
    [JobKind.APPLY_REORGANIZATION]: services.reorganizationApplying.apply.bind(services.reorganizationApplying),
    [JobKind.READ_IMPORT]: services.importStaging.stage.bind(services.importStaging),
    [JobKind.APPLY_IMPORT]: services.importApplying.apply.bind(services.importApplying),
  };
  return new JobRunner(database, accounts, works, url);
}
