import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * The card About of a catalog entity. Replaces the catalog's own, which compiles schemas while it loads and so needs
 * `unsafe-eval` in the content security policy that this portal does without.
 */
const aboutCard = EntityCardBlueprint.make({
  name: 'about',
  params: {
    type: 'info',
    loader: () => import('./AboutCard').then(({ AboutCard }) => <AboutCard />),
  },
});

/** What Logwright changes in the catalog. */
export const catalogModule = createFrontendModule({ pluginId: 'catalog', extensions: [aboutCard] });
