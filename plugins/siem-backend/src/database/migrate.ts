import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Opens the plugin's database and brings its tables up to date, unless the operator forbids migrations.
 *
 * @param database - the plugin's database service
 * @returns The client.
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath('@logwright/plugin-siem-backend', 'migrations'),
    });
  }
  return client;
}
