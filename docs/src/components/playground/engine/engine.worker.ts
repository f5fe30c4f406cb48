/** The engine's thread: the page is never held up by it. */
import type { EngineAnswer, EngineRequest } from '../protocol';
import { Session } from './session';

const session = new Session({
  post: (answer: EngineAnswer) => self.postMessage(answer),
  later: work => setTimeout(work),
  // Only pages that came over a secure connection have it.
  newId: () => ('randomUUID' in crypto ? crypto.randomUUID() : undefined),
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  clock: () => performance.now(),
});

self.addEventListener('message', (message: MessageEvent<EngineRequest>) => session.handle(message.data));
