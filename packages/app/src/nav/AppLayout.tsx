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
      <AppLayout nav={inputs.nav.get(coreExtensionData.reactElement)}>{inputs.content.get(coreExtensionData.reactElement)}</AppLayout>,
    ),
  ],
});

function AppLayout({ nav, children }: { readonly nav: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      {nav}
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
