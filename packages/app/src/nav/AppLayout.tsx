import { SidebarPinStateProvider } from '@backstage/core-components';
import { coreExtensionData, createExtension, createExtensionInput } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import styles from './nav.module.css';

/** The frame of every page: navigation beside the content. Replaces the portal's own layout. */
export const appLayoutExtension = createExtension({
  name: 'layout',
  attachTo: { id: 'app/root', input: 'children' },
  inputs: {
    nav: createExtensionInput([coreExtensionData.reactElement], { singleton: true }),
    content: createExtensionInput([coreExtensionData.reactElement], { singleton: true }),
  },
  output: [coreExtensionData.reactElement],
  factory: ({ inputs }) => [
    coreExtensionData.reactElement(
      <AppLayout nav={inputs.nav.get(coreExtensionData.reactElement)}>
        {inputs.content.get(coreExtensionData.reactElement)}
      </AppLayout>,
    ),
  ],
});

/** The navigation has no pin; pages that ask for one are told that there is none to set. */
const noPin = { isPinned: true, toggleSidebarPinState: () => undefined, isMobile: true };

function AppLayout({ nav, children }: { readonly nav: ReactNode; readonly children: ReactNode }) {
  return (
    <SidebarPinStateProvider value={noPin}>
      <div className={styles.frame}>
        <a href="#content" className={styles.skip}>
          Skip to content
        </a>
        {nav}
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </div>
    </SidebarPinStateProvider>
  );
}
