/** Where a link leads. */
export interface LinkTarget {
  readonly href: string;
  readonly target?: '_top';
}

/**
 * Makes the properties of a link. Pages of the docs site are beside the app and not in it: the browser loads them, which
 * only a link with a target does (the app's router takes every other link of its own host).
 * @param href - a path of the portal or of the docs site, or a whole address
 * @returns properties to spread into a link
 */
export function linkTo(href: string): LinkTarget {
  const isDocs = href === '/docs' || href.startsWith('/docs/');
  return isDocs ? { href, target: '_top' } : { href };
}
