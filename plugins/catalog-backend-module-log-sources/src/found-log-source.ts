import { createHash } from 'node:crypto';
import { ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import {
  DISCOVERED_ANNOTATION,
  LOG_SOURCE_ANNOTATION,
  LOG_SOURCE_TYPE,
  PLATFORM_ANNOTATION,
  TECHNOLOGY_ANNOTATION,
  UNOWNED_GROUP,
} from '@logwright/plugin-siem-common';
import type { OwnerRule } from './config';

/** Namespace of log sources that nobody declared: they never stand in the way of a declaration. */
export const DISCOVERED_NAMESPACE = 'discovered';

/** Where the catalog says that these entities come from. */
export const DISCOVERED_LOCATION = 'siem:log-sources';

const MAX_NAME_LENGTH = 63;
const HASH_LENGTH = 8;

/** A log source that a platform holds and that nobody declared. */
export interface FoundLogSource {
  readonly platform: string;
  readonly name: string;
  readonly technology: string;
  readonly technologyTitle: string;
}

/**
 * Makes a catalog entity of a found log source.
 *
 * @param found - the log source
 * @param rule - who owns and what emits it, when the configuration says so
 * @returns A Resource of type log-source in the namespace {@link DISCOVERED_NAMESPACE}; without a rule nobody owns it.
 */
export function foundLogSourceEntity(found: FoundLogSource, rule?: OwnerRule): Entity {
  const declare = rule?.owner === undefined ? ' Declare it in the catalog to give it an owner.' : '';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: DISCOVERED_NAMESPACE,
      name: entityName(found),
      title: found.name,
      description: `Found in ${found.platform}: ${found.technologyTitle}.${declare}`,
      annotations: {
        [ANNOTATION_LOCATION]: DISCOVERED_LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: DISCOVERED_LOCATION,
        [LOG_SOURCE_ANNOTATION]: found.name,
        [PLATFORM_ANNOTATION]: found.platform,
        [TECHNOLOGY_ANNOTATION]: found.technology,
        [DISCOVERED_ANNOTATION]: 'true',
      },
      tags: ['undeclared'],
    },
    spec: {
      type: LOG_SOURCE_TYPE,
      owner: rule?.owner ?? UNOWNED_GROUP,
      ...(rule?.dependencyOf === undefined ? {} : { dependencyOf: [...rule.dependencyOf] }),
    },
  };
}

/** Names of the catalog are narrower than those of platforms: what had to change is told apart by a hash. */
function entityName(found: FoundLogSource): string {
  const wanted = `${found.platform}.${found.name}`;
  const allowed = wanted.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  if (allowed === wanted && wanted.length <= MAX_NAME_LENGTH) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, HASH_LENGTH);
  return `${allowed.slice(0, MAX_NAME_LENGTH - HASH_LENGTH - 1)}-${hash}`;
}
