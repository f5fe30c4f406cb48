/**
 * Makes an address that a link can follow: pages of the docs site are not the app's own, so they become absolute and the browser loads them.
 * @param href - a path of the portal or of the docs site, or a whole address
 * @returns the address for a link
 */
export function toHref(href: string): string {
  const isDocs = href === '/docs' || href.startsWith('/docs/');
  return isDocs ? new URL(href, window.location.origin).href : href;
}
