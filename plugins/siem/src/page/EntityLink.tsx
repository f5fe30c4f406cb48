import { Link } from '@backstage/ui';
import { humanizeEntityRef, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';

/** Props of {@link EntityLink}. */
export interface EntityLinkProps {
  /** For instance `group:default/payments`. */
  readonly entityRef: string;
  /** Leaves the kind out when it is this one. */
  readonly defaultKind?: string;
}

/**
 * Links a catalog entity by its name.
 * @param props - the entity
 * @returns a link to its page in the catalog
 */
export function EntityLink({ entityRef, defaultKind }: EntityLinkProps) {
  const toPath = useEntityRefLink();
  return (
    <Link href={toPath(entityRef)} variant="body-medium">
      {entityName(entityRef, defaultKind)}
    </Link>
  );
}

/**
 * Writes an entity ref for a person: `payments` for `group:default/payments`.
 * @param entityRef - the ref; a text that is none is returned as it is
 * @param defaultKind - kind to leave out
 * @returns the name
 */
export function entityName(entityRef: string, defaultKind?: string): string {
  try {
    return humanizeEntityRef(
      parseEntityRef(entityRef, { defaultKind: defaultKind ?? 'component', defaultNamespace: 'default' }),
      { defaultKind },
    );
  } catch {
    return entityRef;
  }
}
