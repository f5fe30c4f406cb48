/** Sets of profiles that the oracle's schemas are made for: none, common ones, and nearly all. */
export const profileSets: readonly (readonly string[])[] = [
  [],
  ['host'],
  ['cloud'],
  ['cloud', 'datetime'],
  ['cloud', 'host'],
  ['cloud', 'datetime', 'host'],
  ['datetime', 'host'],
  ['datetime', 'host', 'security_control'],
  ['cloud', 'container', 'datetime', 'host', 'linux/linux_users', 'macos/macos_users', 'security_control'],
];
