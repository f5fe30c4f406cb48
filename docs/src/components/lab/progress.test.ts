import { describe, expect, it } from 'vitest';
import { contentHash, NO_PROGRESS, parseProgress, solvedTasks, withSolved } from './progress.ts';

const module = { id: 'm', contentHash: 'aaaa', tasks: 3 };
const at = '2026-11-23T10:00:00.000Z';

describe('progress', () => {
  it('keeps the first moment a task was solved', () => {
    const once = withSolved(NO_PROGRESS, module, 'one', at);
    const twice = withSolved(once, module, 'one', '2026-12-01T10:00:00.000Z');
    expect(twice.modules.m?.solved).toEqual({ one: at });
  });

  it('starts afresh when the module has changed', () => {
    const state = withSolved(NO_PROGRESS, module, 'one', at);
    const changed = { ...module, contentHash: 'bbbb' };
    expect(solvedTasks(state, changed)).toEqual(new Set());
    expect(Object.keys(withSolved(state, changed, 'two', at).modules.m?.solved ?? {})).toEqual(['two']);
  });

  it('survives export and import', () => {
    const state = withSolved(NO_PROGRESS, module, 'one', at);
    expect(parseProgress(JSON.stringify(state))).toEqual(state);
  });

  it('says what is wrong with a file that is none', () => {
    expect(() => parseProgress('hello')).toThrow(/not JSON/);
    expect(() => parseProgress('{"version":2,"modules":{}}')).toThrow(/version/);
  });

  it('tells editions apart', () => {
    expect(contentHash(['a', 'b'])).not.toBe(contentHash(['ab']));
    expect(contentHash(['a', 'b'])).toBe(contentHash(['a', 'b']));
  });
});
