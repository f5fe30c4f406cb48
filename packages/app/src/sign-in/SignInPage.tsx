import { ProxiedSignInPage, UserIdentity } from '@backstage/core-components';
import { configApiRef, useApi, useApiHolder, type SignInPageProps } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { LogoMark } from '../nav/Logo';
import { signInProviders, type SignInAuthApi, type SignInProvider } from './providers';
import styles from './sign-in.module.css';

/** Where the last way to sign in is kept, so that a reload does not ask again. */
const STORAGE_KEY = 'logwright:sign-in-provider';

/** Props of {@link LogwrightSignInPage}. */
export interface LogwrightSignInPageProps extends SignInPageProps {
  /** Ids of offered providers, in their order; `guest` for a demo. */
  readonly providers: readonly string[];
}

/**
 * The page to sign in: what this is in a sentence, and one button for each way in.
 * @param props - offered providers, and what to do with the identity
 * @returns the page
 */
export function LogwrightSignInPage({ providers, onSignInSuccess }: LogwrightSignInPageProps) {
  const title = useApi(configApiRef).getOptionalString('app.title') ?? 'Logwright';
  const [guest, setGuest] = useState(
    () => providers.includes('guest') && localStorage.getItem(STORAGE_KEY) === 'guest',
  );
  const oauth = signInProviders.filter(({ id }) => providers.includes(id));
  const { pending, error, signIn } = useOAuthSignIn(oauth, onSignInSuccess);
  const enter = () => {
    localStorage.setItem(STORAGE_KEY, 'guest');
    setGuest(true);
  };
  if (guest) {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={onSignInSuccess}
        ErrorComponent={({ error: failure }) => (
          <GuestRefused reason={failure?.message ?? 'no reason given'} onBack={() => forget(() => setGuest(false))} />
        )}
      />
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <LogoMark size={56} />
        <h1>{title}</h1>
        <p>Which logs there are, who owns them, what they cost, who searches them, and whether they are alive.</p>
        {error && (
          <Alert status="danger" icon role="alert" title="You could not be signed in" description={error.message} />
        )}
        <div className={styles.buttons}>
          {oauth.map(provider => (
            <Button
              key={provider.id}
              variant="primary"
              isPending={pending === provider.id}
              onPress={() => signIn(provider)}
            >
              {`Sign in with ${provider.title}`}
            </Button>
          ))}
          {providers.includes('guest') && (
            <Button variant={oauth.length > 0 ? 'secondary' : 'primary'} iconEnd={<RiArrowRightLine />} onPress={enter}>
              Enter
            </Button>
          )}
        </div>
        {providers.includes('guest') && (
          <p className={styles.note}>You enter as a guest: this is a demo, nobody has to have an account.</p>
        )}
        {providers.length === 0 && (
          <Alert
            status="warning"
            icon
            title="No way to sign in is configured"
            description="Name one in app-config.yaml: app.extensions, sign-in-page:app, config.providers."
          />
        )}
      </div>
    </main>
  );
}

function GuestRefused({ reason, onBack }: { readonly reason: string; readonly onBack: () => void }) {
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <LogoMark size={56} />
        <Alert
          status="danger"
          icon
          role="alert"
          title="You could not enter as a guest"
          description={`${reason}. Guests are let in only where auth.providers.guest is configured in the backend.`}
        />
        <Button variant="secondary" onPress={onBack}>
          Back
        </Button>
      </div>
    </main>
  );
}

function forget(then: () => void) {
  localStorage.removeItem(STORAGE_KEY);
  then();
}

function useOAuthSignIn(providers: readonly SignInProvider[], onSignInSuccess: SignInPageProps['onSignInSuccess']) {
  const apis = useApiHolder();
  const [pending, setPending] = useState<string>();
  const [error, setError] = useState<Error>();
  const enter = async (provider: SignInProvider, optional: boolean) => {
    const authApi = apis.get(provider.apiRef);
    if (!authApi) throw new Error(`The app has no API for the provider ${provider.id}.`);
    const identity = await readIdentity(authApi, optional);
    if (!identity) return;
    localStorage.setItem(STORAGE_KEY, provider.id);
    onSignInSuccess(identity);
  };
  useEffect(() => {
    const last = providers.find(({ id }) => id === localStorage.getItem(STORAGE_KEY));
    if (last) enter(last, true).catch(() => localStorage.removeItem(STORAGE_KEY));
    // Only once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const signIn = (provider: SignInProvider) => {
    setPending(provider.id);
    setError(undefined);
    enter(provider, false)
      .catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))))
      .finally(() => setPending(undefined));
  };
  return { pending, error, signIn };
}

async function readIdentity(authApi: SignInAuthApi, optional: boolean) {
  const response = await authApi.getBackstageIdentity(optional ? { optional: true } : { instantPopup: true });
  if (!response) {
    if (optional) return undefined;
    throw new Error('The provider is not configured to sign people in.');
  }
  const profile = await authApi.getProfile();
  return UserIdentity.create({ identity: response.identity, profile, authApi });
}
