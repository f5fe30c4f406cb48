import {
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/core-plugin-api';
import { oidcAuthApiRef } from './oidc';

/** What a provider's API must offer to sign in with it. */
export type SignInAuthApi = ProfileInfoApi & BackstageIdentityApi & SessionApi;

/** A way to sign in with an identity provider. */
export interface SignInProvider {
  readonly id: string;
  readonly title: string;
  readonly apiRef: ApiRef<SignInAuthApi>;
}

/** Providers that `app.extensions` may name, beside `guest`. */
export const signInProviders: readonly SignInProvider[] = [
  { id: 'oidc', title: 'single sign-on', apiRef: oidcAuthApiRef },
  { id: 'github', title: 'GitHub', apiRef: githubAuthApiRef },
  { id: 'gitlab', title: 'GitLab', apiRef: gitlabAuthApiRef },
  { id: 'google', title: 'Google', apiRef: googleAuthApiRef },
  { id: 'microsoft', title: 'Microsoft', apiRef: microsoftAuthApiRef },
  { id: 'okta', title: 'Okta', apiRef: oktaAuthApiRef },
];
