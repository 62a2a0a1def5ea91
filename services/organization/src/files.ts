import { incidentRoute } from '@capuy/audit/graph';
import type { FileRoute } from '@capuy/subgraph';
import type { Context } from './context.js';
import { evidenceFiles } from './entry-on-behalf/evidence.files.js';
import { correctionProofFiles } from './file-correction/correction-proof.files.js';
import { exportFiles } from './export/export-files.js';
import { importFiles } from './import/import-files.js';
import { myFileFiles } from './my-file/my-file.files.js';
import { paperFiles } from './paper/paper.files.js';
import { retentionFiles } from './retention/retention.files.js';
import { countFiles } from './statistics/count-files.js';

/** Every route below `/files/organization`; each has an entry in `policy.ts`. */
export const files: readonly FileRoute<Context>[] = [
  ...importFiles,
  ...exportFiles,
  ...paperFiles,
  ...countFiles,
  ...evidenceFiles,
  ...myFileFiles,
  ...retentionFiles,
  ...correctionProofFiles,
  incidentRoute('organization'),
];
