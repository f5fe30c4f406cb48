import type { NavContentComponent } from '@backstage/plugin-app-react';
import {
  RiBookOpenLine,
  RiBox3Line,
  RiDashboardLine,
  RiSearchLine,
  RiSettings3Line,
  RiStackLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { LogoMark } from './Logo';
import styles from './nav.module.css';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly icon: ReactElement;
  /** Served by the same host and not part of the app. */
  readonly outside?: boolean;
}

/** Where the docs site is: beside the app, on the same port. */
const docs: Entry = { id: 'docs', title: 'Docs', href: '/docs/', icon: <RiBookOpenLine />, outside: true };

/** Pages that the portal always shows, in their order, with its own names and one set of icons. */
const pages: readonly { readonly id: string; readonly title: string; readonly icon: ReactElement }[] = [
  { id: 'page:siem/overview', title: 'Overview', icon: <RiDashboardLine /> },
  { id: 'page:siem/log-sources', title: 'Log sources', icon: <RiStackLine /> },
  { id: 'page:catalog', title: 'Catalog', icon: <RiBox3Line /> },
];

const closing: typeof pages = [
  { id: 'page:search', title: 'Search', icon: <RiSearchLine /> },
  { id: 'page:user-settings', title: 'Settings', icon: <RiSettings3Line /> },
];

/** Pages that are reached from others and need no entry of their own. */
const unlisted: readonly string[] = ['page:catalog-graph'];

/**
 * The portal's navigation: a column at the left of a wide screen, a bar at the foot of a phone.
 * @param props - pages that the app has discovered
 * @returns the navigation
 */
export const Navigation: NavContentComponent = ({ navItems }) => {
  const items = navItems.clone();
  const take = (wanted: typeof pages): Entry[] =>
    wanted.flatMap(({ id, title, icon }) => {
      const item = items.take(id);
      return item ? [{ id, title, icon, href: item.href }] : [];
    });
  const first = take(pages);
  const last = take(closing);
  for (const id of unlisted) items.take(id);
  const others = items
    .rest()
    .map(({ node, title, icon, href }) => ({ id: node.spec.id, title, href, icon: icon as ReactElement }));
  return (
    <nav className={styles.nav} aria-label="Portal">
      <Link to="/" className={styles.brand} aria-label="Logwright, overview">
        <LogoMark size={32} />
        <span className={styles.brandName}>Logwright</span>
      </Link>
      <ul className={styles.list}>
        {[...first, docs].map(entry => (
          <NavEntry key={entry.id} entry={entry} />
        ))}
        {others.map(entry => (
          <NavEntry key={entry.id} entry={entry} wideOnly />
        ))}
        <li className={styles.space} aria-hidden="true" />
        {last.map(entry => (
          <NavEntry key={entry.id} entry={entry} />
        ))}
      </ul>
    </nav>
  );
};

function NavEntry({ entry, wideOnly }: { readonly entry: Entry; readonly wideOnly?: boolean }) {
  const { pathname } = useLocation();
  const active = !entry.outside && isActive(pathname, entry.href);
  const content = (
    <>
      <span className={styles.icon} aria-hidden="true">
        {entry.icon}
      </span>
      <span className={styles.label}>{entry.title}</span>
    </>
  );
  return (
    <li className={wideOnly ? styles.wideOnly : undefined}>
      {entry.outside ? (
        <a href={entry.href} className={styles.entry}>
          {content}
        </a>
      ) : (
        <Link to={entry.href} className={styles.entry} aria-current={active ? 'page' : undefined}>
          {content}
        </Link>
      )}
    </li>
  );
}

/**
 * Tells whether a page, or one below it, is open.
 * @param pathname - path of the open page
 * @param href - path of the entry
 * @returns true when the entry should be marked
 */
export function isActive(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/';
  return pathname === href || pathname.startsWith(`${href.replace(/\/$/, '')}/`);
}
