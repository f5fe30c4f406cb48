const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes for a person: `1.4 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[unit]}`;
}

/** A count with thousands separated: `12,345`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** A share with enough digits to tell 100 % from almost: `99.98 %`, `100 %`. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '-';
  const share = (part / whole) * 100;
  if (part === whole) return '100 %';
  return `${Math.min(share, 99.99).toFixed(2)} %`;
}

/** A time as ISO 8601 UTC to the second, or `-`. */
export function formatTime(timeMs: number | undefined): string {
  return timeMs === undefined ? '-' : `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** Text on one line and at most so long, control characters made visible. */
export function oneLine(text: string, maxLength: number): string {
  const flat = text.slice(0, maxLength * 2).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return flat.length > maxLength ? `${flat.slice(0, maxLength - 1)}…` : flat;
}
