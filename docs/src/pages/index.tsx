import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import CodeBlock from '@theme/CodeBlock';
import Layout from '@theme/Layout';
import ThemedImage from '@theme/ThemedImage';
import type { ReactNode } from 'react';
import styles from './index.module.css';

const DOORS = [
  {
    title: 'Use it',
    to: '/guides/install',
    text: 'Start it on your machine, read the portal, connect a log source of your own.',
  },
  {
    title: 'Run it',
    to: '/procedures',
    text: 'Procedures for the people on call: onboard a log source, find out why one went silent.',
  },
  { title: 'Learn it', to: '/trainings', text: 'Short trainings with labs that run in the page, on the real parser.' },
];

export default function Home(): ReactNode {
  return (
    <Layout
      title="Your SIEM, in the developer portal"
      description="Logwright shows which log sources a company has, what they cost, who uses them and whether they are alive."
    >
      <main>
        <section className={styles.hero}>
          <div>
            <h1>Your SIEM, in the developer portal</h1>
            <p className={styles.lead}>
              Logwright shows engineers which logs their company collects, what each log source costs, who searches it
              and whether it is still alive. For security operations teams and everyone whose systems they watch.
            </p>
            <CodeBlock language="bash">npm start</CodeBlock>
            <p>
              One command in a fresh clone: the portal, this site and an embedded store, fed with this machine&apos;s
              own logs and a demo estate.
            </p>
          </div>
          <ThemedImage
            className={styles.shot}
            alt="The portal's overview: eleven of twelve log sources are healthy, what to do next, and volume by day"
            sources={{
              light: useBaseUrl('/img/portal-overview.png'),
              dark: useBaseUrl('/img/portal-overview-dark.png'),
            }}
          />
        </section>
        <nav className={styles.doors} aria-label="Where to go">
          {DOORS.map(door => (
            <Link key={door.to} className={styles.door} to={door.to}>
              <h2>{door.title}</h2>
              <p>{door.text}</p>
            </Link>
          ))}
        </nav>
      </main>
    </Layout>
  );
}
