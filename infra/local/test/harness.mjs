// Runs the built supervisor over programs of the tests: node harness.mjs FOLDER [options of npm start]
import { join } from 'node:path';

import { runSupervisor } from '../dist/index.js';

const [folder] = process.argv.splice(2, 1);
const programs = Object.fromEntries(['organization', 'meetings', 'identity', 'gateway'].map((name) => [name, join(folder, name)]));
await runSupervisor({ programs, frontends: join(folder, 'frontends') });
