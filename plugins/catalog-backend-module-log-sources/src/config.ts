import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const ROOT = 'catalog.providers.logwright';
const DEFAULT_SECONDS = 60;

/** Says who owns and what emits found log sources of a name. */
export interface OwnerRule {
  /** Name of log sources; `*` stands for any text. */
  readonly match: string;
  readonly owner?: string;
  readonly dependencyOf?: readonly string[];
}

/** Configuration of the module. */
export interface LogSourceProviderConfig {
  readonly everySeconds: number;
  readonly rules: readonly OwnerRule[];
}

/**
 * Reads the module's configuration.
 *
 * @param config - the portal's configuration
 * @returns The configuration with its defaults.
 * @throws InputError when a rule matches nothing or the time between two looks is no time.
 */
export function readLogSourceProviderConfig(config: RootConfigService): LogSourceProviderConfig {
  const everySeconds = config.getOptionalNumber(`${ROOT}.everySeconds`) ?? DEFAULT_SECONDS;
  if (everySeconds < 1) throw new InputError(`${ROOT}.everySeconds: give at least 1 second.`);
  const rules = (config.getOptionalConfigArray(`${ROOT}.rules`) ?? []).map(rule => {
    const owner = rule.getOptionalString('owner');
    const dependencyOf = rule.getOptionalStringArray('dependencyOf');
    return {
      match: rule.getString('match'),
      ...(owner === undefined ? {} : { owner }),
      ...(dependencyOf === undefined ? {} : { dependencyOf }),
    };
  });
  return { everySeconds, rules };
}

/**
 * Finds the rule for a log source.
 *
 * @param rules - in the order in which they count
 * @param name - the log source's name
 * @returns The first rule that matches, or undefined.
 */
export function ruleFor(rules: readonly OwnerRule[], name: string): OwnerRule | undefined {
  return rules.find(rule => matchesPattern(rule.match, name));
}

/** Matches without a regular expression: time stays proportional to the lengths, whatever the pattern. */
function matchesPattern(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return name === pattern;
  const tail = rest.pop() ?? '';
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  let from = head.length;
  const end = name.length - tail.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
