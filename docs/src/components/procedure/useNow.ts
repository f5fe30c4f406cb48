import { useEffect, useState } from 'react';

/** The present in ms since 1970; undefined while the page is rendered on the server, so that both renderings agree. */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => setNow(Date.now()), []);
  return now;
}
