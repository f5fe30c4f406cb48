/**
 * True when the text matches the pattern as a whole. `*` stands for any characters, also none and also `/`; `?`
 * stands for one. Time is linear in practice and never worse than text length times pattern length.
 *
 * @param pattern - For instance `/var/log/*.log` or `web-??`.
 * @param text - What is tested; case matters.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p;
      resume = t;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1;
      t += 1;
    } else if (star !== -1) {
      p = star + 1;
      resume += 1;
      t = resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
