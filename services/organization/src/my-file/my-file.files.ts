import { FileLanguage, type FileRoute, personalFileRoute } from '@capuy/subgraph';
import type { Context } from '../context.js';

/** This service's part of the own file, to keep. */
export const myFileFiles: readonly FileRoute<Context>[] = [
  personalFileRoute(({ actor, services }) => services.myFile.exported(actor, FileLanguage.VI)),
];
