import pg from 'pg';

/** Runs work on one connection for each URL, closed in any case. */
export async function withClients<T>(urls: readonly string[], work: (...clients: pg.Client[]) => Promise<T>): Promise<T> {
  const clients = urls.map((url) => new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true }));
  try {
    for (const client of clients) {
      // A server that goes away between two statements: the next statement tells it.
      client.on('error', () => undefined);
      await client.connect();
    }
    return await work(...clients);
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}
