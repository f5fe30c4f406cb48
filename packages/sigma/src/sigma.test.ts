import { expect, it } from 'vitest';
import { sigma } from './sigma.js';

it('takes the blanks away from both ends', () => {
  expect(sigma(' a b ')).toBe('a b');
});
