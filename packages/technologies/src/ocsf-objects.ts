/** File types of the schema. */
export const FILE_TYPE = {
  unknown: 0,
  regular: 1,
  folder: 2,
  character: 3,
  block: 4,
  socket: 5,
  pipe: 6,
  symlink: 7,
  other: 99,
} as const;

/** The last part of a path with slashes or backslashes. */
export function baseName(path: string): string {
  let end = path.length;
  while (end > 1 && isSlash(path.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isSlash(path.charCodeAt(start - 1))) start--;
  return start === end ? path : path.slice(start, end);
}

function isSlash(code: number): boolean {
  return code === 47 || code === 92;
}

/**
 * A file object from a path.
 *
 * @param path - Absolute or relative path.
 * @param typeId - File type of the schema.
 */
export function fileObject(path: string, typeId: number = FILE_TYPE.regular): Record<string, unknown> {
  return { name: baseName(path), path, type_id: typeId };
}

/**
 * A user from up to three parts.
 *
 * @returns The user, or undefined when there is neither a name nor an id.
 */
export function userObject(
  name: string | undefined,
  domain: string | undefined,
  uid: string | undefined,
): Record<string, unknown> | undefined {
  if (name === undefined && uid === undefined) return undefined;
  const user: Record<string, unknown> = {};
  if (name !== undefined) user['name'] = name;
  if (domain !== undefined) user['domain'] = domain;
  if (uid !== undefined) user['uid'] = uid;
  return user;
}

/** A user from `DOMAIN\name` or a plain name. */
export function qualifiedUser(account: string | undefined): Record<string, unknown> | undefined {
  if (account === undefined) return undefined;
  const slash = account.indexOf('\\');
  if (slash < 0) return { name: account };
  const name = account.slice(slash + 1);
  return name === ''
    ? { name: account }
    : userObject(name, slash === 0 ? undefined : account.slice(0, slash), undefined);
}
