/**
 * Loaded into every service with `--import`: when the supervisor is killed without a chance to stop its services, they
 * drain and go by themselves.
 */
const supervisor = process.ppid;

setInterval(() => {
  if (process.ppid === supervisor) return;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
}, 1_000).unref();
