import { expect, it } from 'vitest';
import { unrepresented } from './unrepresented.js';

it('names the fields whose values an event does not say', () => {
  const event = {
    time: 0,
    class_uid: 0,
    category_uid: 0,
    activity_id: 0,
    type_uid: 0,
    severity_id: 0,
    metadata: {},
    device: { hostname: 'web-01' },
  };
  expect(unrepresented({ host: 'WEB-01', user: 'ann', pid: '0', none: '-' }, event)).toEqual(['user = ann']);
});
