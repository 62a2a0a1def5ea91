import { runSupervisor } from './run-supervisor.js';

await runSupervisor();
