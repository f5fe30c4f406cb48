/** Words of a schema name: `win/reg_key` has `reg` and `key`. */
function words(key: string): string[] {
  return key
    .slice(key.lastIndexOf('/') + 1)
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Type name: `win/reg_key` gives `RegKey`. */
export function pascalCase(key: string): string {
  return words(key).map(capitalize).join('');
}

/** Value name: `win/reg_key` gives `regKey`. */
export function camelCase(key: string): string {
  const name = pascalCase(key);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** File path without ending: `win/reg_key` gives `win/reg-key`. */
export function kebabPath(key: string): string {
  return key.replaceAll('_', '-');
}

/** Property name in an enum constant: `Service Ticket Request` gives `serviceTicketRequest`. */
export function memberName(caption: string): string {
  const parts = caption.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const name = parts.map((word, index) => (index === 0 ? word.toLowerCase() : capitalize(word.toLowerCase()))).join('');
  return /^[a-z]/.test(name) ? name : `value${name}`;
}

/** Property key, quoted only when it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** A string literal in single quotes. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
