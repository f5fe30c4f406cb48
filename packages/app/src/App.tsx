import { createApp } from '@backstage/frontend-defaults';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { catalogModule } from './catalog/about-card';
import { appLayoutExtension } from './nav/AppLayout';
import { Navigation } from './nav/Navigation';
import { signInPageExtension } from './sign-in/extension';
import { oidcAuthApiExtension } from './sign-in/oidc';
import { darkThemeExtension, lightThemeExtension } from './theme/themes';

/** What makes the portal Logwright: frame, navigation, themes and sign-in. */
export const logwrightModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    appLayoutExtension,
    NavContentBlueprint.make({ params: { component: Navigation } }),
    lightThemeExtension,
    darkThemeExtension,
    signInPageExtension,
    oidcAuthApiExtension,
  ],
});

/** The portal. Its plugins are found among this package's dependencies (`app.packages: all`). */
export const app = createApp({ features: [logwrightModule, catalogModule] });
