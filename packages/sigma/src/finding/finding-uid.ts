const PRIMES = [0x01000193, 0x85ebca6b] as const;

/**
 * A short text that is the same for the same parts and differs for others: 64 bits, not for secrets.
 *
 * @param parts - Any texts, in order.
 * @returns 16 hexadecimal digits.
 */
export function fingerprint(parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, PRIMES[0]);
    high = Math.imul((high ^ unit) + (low >>> 15), PRIMES[1]);
    high ^= high >>> 13;
  }
  return [low ^ (high >>> 16), high ^ (low >>> 11)].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
