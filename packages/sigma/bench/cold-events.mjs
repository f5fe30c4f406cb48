/**
 * Process creations whose paths, users and arguments never repeat: no cache can help.
 *
 * @param creations - Sysmon's events 1 to make them of.
 * @param count - How many.
 */
export function createColdEvents(creations, count) {
  return Array.from({ length: creations.length === 0 ? 0 : count }, (_, number) => {
    const event = creations[number % creations.length];
    const tag = (number * 2_654_435_761).toString(36);
    const rename = path => String(path ?? '').replace(/([^\\]+)$/, `${tag}\\$1`);
    return {
      ...event,
      Image: rename(event.Image),
      ParentImage: rename(event.ParentImage),
      CommandLine: `${rename(event.CommandLine)} /job:${tag}`,
      User: `CORP\\${tag}`,
      ProcessGuid: `{${tag}}`,
    };
  });
}
