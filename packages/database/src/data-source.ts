import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

export interface DataSourceInput {
  url: string;
  // oxlint-disable-next-line typescript/ban-types -- TypeORM names its own entity type so.
  entities: MixedList<Function | string | EntitySchema>;
  poolSize?: number;
  applicationName: string;
}

const DATE = 1082;
// A day is text 'YYYY-MM-DD' everywhere: a JavaScript Date would give it an hour and a time zone.
pg.types.setTypeParser(DATE, (value) => value);

/** A TypeORM data source on the application role. Its schema is never synchronized: migrations are SQL files. */
export function createDataSource(input: DataSourceInput): DataSource {
  return new DataSource({
    type: 'postgres',
    url: input.url,
    entities: input.entities,
    synchronize: false,
    logging: false,
    poolSize: input.poolSize ?? 20,
    applicationName: input.applicationName,
    installExtensions: false,
    extra: { keepAlive: true, connectionTimeoutMillis: 5000 },
  });
}
