import pg from 'pg';

/** One connection for each URL. */
type Clients<Urls extends readonly string[]> = { -readonly [Index in keyof Urls]: pg.Client };

/** Runs work on one connection for each URL, closed in any case. */
export async function withClients<const Urls extends readonly string[], T>(
  urls: Urls,
  work: (...clients: Clients<Urls>) => Promise<T>,
): Promise<T> {
  const clients = urls.map((url) => new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true }));
  try {
    for (const client of clients) {
      // A server that goes away between two statements: the next statement tells it.
      client.on('error', () => undefined);
      await client.connect();
    }
    return await work(...(clients as Clients<Urls>));
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}
