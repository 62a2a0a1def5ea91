import { createServer } from 'node:net';

import { StartupError } from './startup-error.js';

/** Refuses a port that somebody listens on, on either family, before anything is started. */
export async function checkPublicPort(port: number): Promise<void> {
  for (const host of ['0.0.0.0', '::']) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE') {
      throw new StartupError(
        `Port ${port} is already in use; stop the program that uses it, or choose another: PORT=${port + 1} npm start.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartupError(`This user may not open port ${port}; choose one above 1023, such as PORT=4000.`);
    }
  }
}

/** The error code; none also where the machine lacks the family. */
function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(undefined)));
  });
}
