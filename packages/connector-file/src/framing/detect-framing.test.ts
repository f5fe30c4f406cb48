import { describe, expect, it } from 'vitest';
import { detectFraming } from './detect-framing.js';

const LINES = { kind: 'lines' };
const VALUES = { kind: 'json', unwrap: false };
const WRAPPED = { kind: 'json', unwrap: true };

const cases: readonly [string, string, object][] = [
  ['plain text', 'Jan 1 host sshd: hello\n', LINES],
  ['one object a line', '{"a":1}\n{"a":2}\n', LINES],
  ['one object and no line end', '{"a":1}', LINES],
  ['one object cut off by the head', `{"a":"${'x'.repeat(1000)}`, LINES],
  ['objects on one line', '{"a":1}{"a":2}', VALUES],
  ['a pretty-printed object', '{\n  "a": 1,\n  "b": [\n', VALUES],
  ['an array of objects', '[{"a":1},{"a":2}]', VALUES],
  ['a pretty-printed array of objects', '[\n  {\n    "a": 1\n', VALUES],
  ['an empty array', '[]\n', VALUES],
  ['a bracket at the start of a log line', '[2026-01-01 00:00:00] error {x}\n', LINES],
  ['a bracketed object at the start of a log line', '[{main}] started\n', LINES],
  ['an array of numbers', '[1,2,3]\n', LINES],
  ['a brace at the start of a log line', '{main} started\n', LINES],
  ['a torn object before a whole one', '{"a": "unterminated\n{"b":1}\n', LINES],
  ['a missing comma', '{"a": 1\n{"b":2}\n', LINES],
  ['CloudTrail', '{"Records":[{"eventVersion":"1.08"', WRAPPED],
  ['CloudTrail, pretty-printed', '{\n  "Records": [\n    {\n', WRAPPED],
  ['an empty CloudTrail file', '{"Records":[]}', WRAPPED],
  ['Azure records, one wrapper a line', '{"records":[{"time":1}]}\n{"records":[{"time":2}]}\n', WRAPPED],
  ['Microsoft Graph', '{"@odata.context":"https://x","value":[{"id":1}],"@odata.nextLink":"y"}', WRAPPED],
  ['CloudWatch', '{"events":[{"message":"x"}],"nextToken":"y"}', WRAPPED],
  ['events of the AWS command line', '{"Events":[{"EventId":1}],"NextToken":"y"}', WRAPPED],
  ['Google Workspace', '{"kind":"reports#activities","etag":"x","items":[{"id":1}]}', WRAPPED],
  ['a result with its pages', '{"meta":{"page":1},"data":[{"id":1}],"links":{"next":"y"}}', WRAPPED],
  ['two arrays of which one would be lost', '{"data":[{"id":1}],"items":[{"id":2}]}', LINES],
  ['an activity with items of its own', '{"kind":"activity","id":{"x":1},"items":[{"id":1}]}', LINES],
  [
    'an Elasticsearch result',
    '{"took":1,"_shards":{"total":1},"hits":{"total":{"value":1},"hits":[{"_id":1}]}}',
    WRAPPED,
  ],
  ['an event with a member called events', '{"user":"ada","events":[{"x":1}]}', LINES],
  ['many events with a member called events', '{"events":[{"x":1}]}\n{"events":[{"x":2}]}\n', LINES],
  ['an event with a list called value', '{"value":[1,2],"name":"x"}', LINES],
  ["Zeek's TSV", '#separator \\x09\n#set_separator\t,\n', { kind: 'table', format: 'zeek' }],
  [
    "IIS' log",
    '#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Fields: date time s-ip\r\n',
    { kind: 'table', format: 'w3c' },
  ],
  ['a comment at the start of a log', '# started\nJan 1 host sshd: hello\n', LINES],
  ['fields that are named too late', `#a\nJan 1 hello\n#Fields: date time\n`, LINES],
  ['records that are not objects', '{"Records":["a"]}', LINES],
];

describe('detectFraming', () => {
  it.each(cases)('recognises %s', (_name, text, expected) => {
    expect(detectFraming(Buffer.from(text))).toEqual(expected);
  });
});
