import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

const linesOf = (text: string) => readEvents(text).events.map(({ line }) => line);

describe('pasted events', () => {
  it('may be JSON lines, with empty lines between', () => {
    expect(readEvents('{"a":1}\n\n{"a":2}\r\n')).toEqual({
      events: [
        { line: 1, event: { a: 1 } },
        { line: 3, event: { a: 2 } },
      ],
      problems: [],
    });
  });

  it('may be an array', () => {
    expect(linesOf('[\n  {"a": "]}\\""},\n  {\n "b": [1, 2] }\n]\n')).toEqual([2, 3]);
    expect(linesOf('[]')).toEqual([]);
  });

  it('may be one pretty-printed event, or several', () => {
    expect(linesOf('\n{\n  "a": {\n    "b": "}"\n  }\n}\n{\n  "c": 1\n}')).toEqual([2, 7]);
  });

  it('may be nothing', () => {
    expect(readEvents(' \n\t')).toEqual({ events: [], problems: [] });
  });

  it('tell the line of what cannot be read, and the others are read all the same', () => {
    const { events, problems } = readEvents('{"a":1}\n{"a":\nnot json\n7\n{"a":2}');
    expect(events.map(({ line }) => line)).toEqual([1, 5]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(problems[2]?.message).toContain('JSON object');
  });

  it('tell the line inside a pretty-printed event', () => {
    expect(readEvents('{\n  "a": 1,\n  "b": oops\n}').problems).toMatchObject([{ line: 3 }]);
  });

  it.each(['}{', ']]]', '{"a', '[[[', '"', '{"a":1}}}', '\\', ','.repeat(30_000), `[${' '.repeat(25_000)}{"a":1}]`])(
    'of odd text come to an end: %.20s',
    text => {
      expect(() => readEvents(text)).not.toThrow();
    },
  );

  it('are found behind much white space', () => {
    expect(linesOf(`[${'\n'.repeat(25_000)}{"a":1}]`)).toEqual([25_001]);
  });
});
