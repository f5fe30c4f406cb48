import { describe, expect, it } from 'vitest';
import { sigmaLogSources, technologies } from './index.js';

describe('what packs know of log sources', () => {
  it('names every technology, and none that there is not', () => {
    const ids = technologies.map(({ descriptor }) => descriptor.id);
    const named = new Set(sigmaLogSources.families.map(({ technology }) => technology));
    expect([...named].sort()).toEqual([...ids].sort());
  });

  it('is what the descriptors list', () => {
    for (const { descriptor } of technologies) {
      const families = sigmaLogSources.families.filter(({ technology }) => technology === descriptor.id);
      const listed = new Set(descriptor.sigma.map(entry => JSON.stringify(entry)));
      expect(listed.size, descriptor.id).toBe(descriptor.sigma.length);
      for (const { logSource } of families.flatMap(({ entries }) => entries)) {
        expect(descriptor.sigma, descriptor.id).toContainEqual(logSource);
      }
    }
  });

  it('survives JSON, so that it can be sent to a worker or a page', () => {
    expect(JSON.parse(JSON.stringify(sigmaLogSources))).toEqual(sigmaLogSources);
  });
});
