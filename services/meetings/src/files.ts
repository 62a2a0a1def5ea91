import { incidentRoute } from '@capuy/audit/graph';
import type { FileRoute } from '@capuy/subgraph';
import type { Context } from './context.js';

/** Every route below `/files/meetings`; each has an entry in `policy.ts`. */
export const files: readonly FileRoute<Context>[] = [incidentRoute('meetings')];
