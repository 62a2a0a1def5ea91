import type { Database } from '@capuy/database';

/** One of each service class, made once for the process. */
export interface Services {
  database: Database;
}

export function createServices(database: Database): Services {
  return { database };
}
