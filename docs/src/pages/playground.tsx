import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Playground } from '../components/playground/Playground';
import styles from '../components/playground/playground.module.css';

export default function PlaygroundPage(): ReactNode {
  return (
    <Layout title="Sigma playground" description="Try Sigma rules on events: which match, and why. All in the page.">
      <main className="container container--fluid padding-top--lg">
        <h1>Sigma playground</h1>
        <p className={styles.lead}>
          Paste rules and events: you see which rules match, by which selection, field and value, and where it stands in
          the event, and which correlations hold for which events. The engine is the one that Logwright runs; it runs in
          this page, and nothing is sent anywhere. How to write rules is in{' '}
          <Link to="/guides/detection-rules">Write and test detection rules</Link>.
        </p>
        <Playground />
      </main>
    </Layout>
  );
}
