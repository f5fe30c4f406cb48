import type { SignInPageProps } from '@backstage/core-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { z } from 'zod/v4';

/**
 * The sign-in page. `app.extensions` chooses the ways in:
 * `sign-in-page:app: { config: { providers: [oidc] } }`.
 */
export const signInPageExtension = SignInPageBlueprint.makeWithOverrides({
  configSchema: {
    providers: z.array(z.enum(['guest', 'oidc', 'github', 'gitlab', 'google', 'microsoft', 'okta'])).default(['guest']),
  },
  factory: (makePage, { config }) =>
    makePage({
      loader: async () => {
        const { LogwrightSignInPage } = await import('./SignInPage');
        return (props: SignInPageProps) => <LogwrightSignInPage {...props} providers={config.providers} />;
      },
    }),
});
