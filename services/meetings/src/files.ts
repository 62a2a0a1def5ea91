import { incidentRoute } from '@capuy/audit/graph';
import { FileLanguage, type FileRoute, personalFileRoute } from '@capuy/subgraph';
import type { Context } from './context.js';

/** Every route below `/files/meetings`; each has an entry in `policy.ts`. */
export const files: readonly FileRoute<Context>[] = [
  incidentRoute('meetings'),
  personalFileRoute(({ actor, services }) => services.myFile.exported(actor, FileLanguage.VI)),
];
