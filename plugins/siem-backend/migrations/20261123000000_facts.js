/**
 * Daily facts about log sources, and when each platform was collected.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('siem_platforms', table => {
    table.comment('When facts of a platform were collected last, how far back they reach, and what failed.');
    table.string('platform').primary();
    table.bigInteger('attempted_at_ms').notNullable();
    table.bigInteger('collected_at_ms').comment('Last success');
    table.bigInteger('full_at_ms').comment('Last success that read the whole window');
    table.bigInteger('volume_from_ms');
    table.bigInteger('searches_from_ms');
    table.text('error_code');
    table.text('error_message');
    table.text('error_action');
  });

  await knex.schema.createTable('siem_log_sources', table => {
    table.comment('Log sources that a platform has or had.');
    table.string('platform').notNullable();
    table.string('log_source').notNullable();
    table.bigInteger('gone_at_ms').comment('Set when the platform keeps nothing of it any more');
    table.primary(['platform', 'log_source']);
  });

  await knex.schema.createTable('siem_volume_days', table => {
    table.comment('What a log source took in on a UTC day of receipt, by technology.');
    table.string('platform').notNullable();
    table.string('log_source').notNullable();
    table.string('technology').notNullable().comment('Empty when the platform does not say');
    table.string('day', 10).notNullable();
    table.bigInteger('events');
    table.bigInteger('bytes');
    table.bigInteger('dead_letters');
    table.bigInteger('last_event_ms');
    table.bigInteger('last_received_ms');
    table.bigInteger('lag_ms');
    table.string('grade').notNullable();
    table.text('origin').notNullable();
    table.primary(['platform', 'log_source', 'technology', 'day']);
    table.index(['day'], 'siem_volume_days_day_idx');
  });

  await knex.schema.createTable('siem_activity_days', table => {
    table.comment('Events of a log source by quarter of an hour of receipt: 96 numbers as JSON.');
    table.string('platform').notNullable();
    table.string('log_source').notNullable();
    table.string('day', 10).notNullable();
    table.text('counts').notNullable();
    table.primary(['platform', 'log_source', 'day']);
    table.index(['day'], 'siem_activity_days_day_idx');
  });

  await knex.schema.createTable('siem_search_days', table => {
    table.comment('Searches that touched a log source, by UTC day, user and kind.');
    table.string('platform').notNullable();
    table.string('log_source').notNullable();
    table.string('day', 10).notNullable();
    table.string('user_name').notNullable();
    table.string('kind').notNullable();
    table.double('searches').notNullable().comment('Sum of the shares that fell on this log source');
    table.bigInteger('last_at_ms').notNullable();
    table.bigInteger('max_look_back_ms');
    table.string('grade').notNullable().comment('The weakest of its claims');
    table.text('origin').notNullable();
    table.primary(['platform', 'log_source', 'day', 'user_name', 'kind']);
    table.index(['day'], 'siem_search_days_day_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'siem_search_days',
    'siem_activity_days',
    'siem_volume_days',
    'siem_log_sources',
    'siem_platforms',
  ]) {
    await knex.schema.dropTable(table);
  }
};
