import { describe, expect, it } from 'vitest';
import { plainRecord } from './index.js';

describe('lines that no pack parses', () => {
  it.each([
    [
      '<30>Mar  2 08:15:31 web-01 clamd[412]: /srv/tide.php: Php.Webshell.Tide-7 FOUND',
      {
        timestamp: 'Mar  2 08:15:31',
        host: 'web-01',
        program: 'clamd',
        pid: 412,
        message: '/srv/tide.php: Php.Webshell.Tide-7 FOUND',
      },
    ],
    [
      '<189>Mar  2 08:15:31 rt-01 %SYS-5-CONFIG_I: Configured from console by ada',
      {
        timestamp: 'Mar  2 08:15:31',
        host: 'rt-01',
        program: '%SYS-5-CONFIG_I',
        message: '%SYS-5-CONFIG_I: Configured from console by ada',
      },
    ],
    [
      '<187>2026-03-02T08:15:31Z rt-02 %%01BGP/3/BGP_AUTH_FAILED(l)[12]: from 192.0.2.15:179',
      {
        timestamp: '2026-03-02T08:15:31Z',
        host: 'rt-02',
        program: '%%01BGP/3/BGP_AUTH_FAILED(l)',
        pid: 12,
        message: '%%01BGP/3/BGP_AUTH_FAILED(l): from 192.0.2.15:179',
      },
    ],
    ['<30>1 2026-03-02T08:15:31Z - - - - - tide', { timestamp: '2026-03-02T08:15:31Z', message: 'tide' }],
    ['[core:notice] exit signal', { message: '[core:notice] exit signal' }],
    ['', { message: '' }],
  ])('%s', (text, record) => {
    expect(plainRecord(text)).toEqual(record);
  });
});
