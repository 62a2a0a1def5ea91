import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { PROGRAMS } from '@capuy/local';

/** The service as it is: what is left out is left out by the role that it works as. */
await import(pathToFileURL(join(PROGRAMS.organization, 'dist/main.js')).href);
