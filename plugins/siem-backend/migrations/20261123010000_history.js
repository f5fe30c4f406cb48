/**
 * Tells a log source whose past is still being read (a first start, a backfill) from one that is up to date.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('siem_log_sources', table => {
    table.string('past_day', 10).comment('Days before this one count as past');
    table.bigInteger('past_events').comment('Events of its past days at the last reading of everything');
    table
      .bigInteger('filling_at_ms')
      .comment('Set while past days still grow from one reading of everything to the next');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('siem_log_sources', table => {
    table.dropColumns('past_day', 'past_events', 'filling_at_ms');
  });
};
