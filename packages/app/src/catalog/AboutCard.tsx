import { RELATION_OWNED_BY, RELATION_PART_OF, type Entity } from '@backstage/catalog-model';
import { EntityRefLinks, getEntityRelations, useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Link, Tag, TagGroup, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './about-card.module.css';

/**
 * What an entity is: description, owner, system, type, life cycle, tags and links.
 * @returns the card
 */
export function AboutCard() {
  const { entity } = useEntity();
  const { description, tags = [], links = [] } = entity.metadata;
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const systems = getEntityRelations(entity, RELATION_PART_OF);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          About
        </Text>
      </CardHeader>
      <CardBody>
        <dl className={styles.facts}>
          <Fact label="Description">{description ?? 'none given'}</Fact>
          <Fact label="Owner">{owners.length > 0 ? <EntityRefLinks entityRefs={owners} /> : 'nobody'}</Fact>
          {systems.length > 0 && (
            <Fact label="Part of">
              <EntityRefLinks entityRefs={systems} />
            </Fact>
          )}
          <SpecFact entity={entity} name="type" label="Type" />
          <SpecFact entity={entity} name="lifecycle" label="Life cycle" />
          {tags.length > 0 && (
            <Fact label="Tags">
              <TagGroup aria-label="Tags">
                {tags.map(tag => (
                  <Tag key={tag} id={tag} size="small">
                    {tag}
                  </Tag>
                ))}
              </TagGroup>
            </Fact>
          )}
          {links.length > 0 && (
            <Fact label="Links">
              {links.map(({ url, title }) => (
                <span key={url} className={styles.line}>
                  <Link href={url} variant="body-medium">
                    {title ?? url}
                  </Link>
                </span>
              ))}
            </Fact>
          )}
        </dl>
      </CardBody>
    </Card>
  );
}

function SpecFact({ entity, name, label }: { readonly entity: Entity; readonly name: string; readonly label: string }) {
  const value = entity.spec?.[name];
  return typeof value === 'string' ? <Fact label={label}>{value}</Fact> : null;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
