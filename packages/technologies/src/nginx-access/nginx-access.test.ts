import { describe, expect, it } from 'vitest';
import { nginxAccess } from './index.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10) };

function event(text: string, json?: Record<string, unknown>): Record<string, unknown> {
  const parsed = nginxAccess.parse(json === undefined ? { text } : { text, json });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return nginxAccess.map(parsed.native, CONTEXT);
}

const line = (request: string, rest = '200 1 "-" "-"', head = '192.0.2.1 - -'): string =>
  `${head} [23/Nov/2026:10:00:01 -0530] "${request}" ${rest}`;

describe('request lines', () => {
  it.each([
    ['GET / HTTP/1.1', { activity_id: 3, http_request: { http_method: 'GET', url: { path: '/' }, version: '1.1' } }],
    ['GET /a?b=c?d HTTP/2.0', { http_request: { url: { path: '/a', query_string: 'b=c?d' } } }],
    ['GET /with blank HTTP/1.0', { http_request: { url: { path: '/with blank' }, version: '1.0' } }],
    ['GET /old', { http_request: { url: { path: '/old' } } }],
    ['CONNECT example.com:443 HTTP/1.1', { activity_id: 1, http_request: { url: { path: 'example.com:443' } } }],
    ['MKCOL /x HTTP/1.1', { activity_id: 99, activity_name: 'MKCOL' }],
    ['\\x03\\x00\\x00/*\\xE0', { activity_id: 0, unmapped: { request: '\\x03\\x00\\x00/*\\xE0' } }],
    ['', { activity_id: 0 }],
    ['GET /a\\"b HTTP/1.1', { http_request: { url: { path: '/a\\"b' } } }],
  ])('reads %j', (request, expected) => {
    expect(event(line(request))).toMatchObject({
      class_uid: 4002,
      time: Date.UTC(2026, 10, 23, 15, 30, 1),
      ...expected,
    });
  });
});

describe('lines', () => {
  it('reads the common format, a user with a blank, and a missing size', () => {
    expect(event(line('GET / HTTP/1.1', '304 -', '192.0.2.1 - ann lee'))).toMatchObject({
      actor: { user: { name: 'ann lee' } },
      http_response: { code: 304 },
      status_id: 1,
    });
  });

  it('keeps an address that is none', () => {
    expect(event(line('GET / HTTP/1.1', '200 1 "-" "-"', 'unix: - -'))).toMatchObject({
      unmapped: { remote_addr: 'unix:' },
    });
  });

  it.each([
    ['GET / HTTP/1.1', 'No ['],
    ['192.0.2.1 - - [23/Nov/2026:10:00:01 +0000] "GET /cut', 'request line'],
    ['192.0.2.1 - - [23/Nov/2026:10:00:01 +0000] "GET / HTTP/1.1" abc 1', 'status'],
  ])('says what is wrong with %j', (text, reason) => {
    expect(nginxAccess.parse({ text })).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('does not take other bracketed stamps', () => {
    expect(nginxAccess.detect({ text: '[2026-11-23 10:00:01] a "b" c and some more text' })).toBe(0);
    expect(nginxAccess.detect({ text: '[23/Nov/2026:10:00:01 +0000] no request follows here at all' })).toBe(0);
  });
});

describe('JSON', () => {
  it('splits a whole request line and reads msec', () => {
    const mapped = event('', {
      msec: 1795428006.25,
      remote_addr: '2001:db8::1',
      request: 'PATCH /a HTTP/1.1',
      status: '204',
      request_time: '0.010',
    });
    expect(mapped).toMatchObject({
      time: 1_795_428_006_250,
      activity_id: 9,
      src_endpoint: { ip: '2001:db8::1' },
      http_response: { code: 204, latency: 10 },
    });
  });

  it('is recognised by client, request and status together', () => {
    expect(
      nginxAccess.detect({ text: '', json: { remote_addr: '192.0.2.1', request_uri: '/', status: 200 } }),
    ).toBeGreaterThanOrEqual(0.9);
    expect(nginxAccess.detect({ text: '', json: { remote_addr: '192.0.2.1', status: 200 } })).toBe(0);
  });
});
