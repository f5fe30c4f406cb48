import { randomUUID } from 'node:crypto';
import createKnex from 'knex';
import type { Knex } from 'knex';

/** Connection string of a PostgreSQL server in which tests may create schemas; without it they run on SQLite only. */
export const POSTGRES_VARIABLE = 'LOGWRIGHT_TEST_POSTGRES';

/** A database kind that tests run on. */
export interface TestDatabase {
  readonly name: string;
  /** Why it cannot be used here, when it cannot. */
  readonly missing?: string;
  open(): Promise<Knex>;
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  open: async () => createKnex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true }),
};

const connectionString = process.env[POSTGRES_VARIABLE];

const postgres: TestDatabase = {
  name: 'PostgreSQL',
  ...(connectionString === undefined ? { missing: `set ${POSTGRES_VARIABLE} to run it` } : {}),
  open: async () => {
    const schema = `test_${randomUUID().replaceAll('-', '')}`;
    const knex = createKnex({ client: 'pg', connection: connectionString, searchPath: [schema] });
    await knex.raw(`CREATE SCHEMA ${schema}`);
    return knex;
  },
};

/** SQLite always, PostgreSQL where there is one. */
export const testDatabases: readonly TestDatabase[] = [sqlite, postgres];
