import { describe, expect, it } from 'vitest';
import { sigmaLogSources, technologies } from './index.js';

describe('what packs know of log sources', () => {
  it('names every technology that has a pack', () => {
    const named = new Set(sigmaLogSources.families.map(({ technology }) => technology));
    expect([...named]).toEqual(expect.arrayContaining(technologies.map(({ descriptor }) => descriptor.id)));
  });

  it('has ids of technologies, and takes the word of the caller only after what records show', () => {
    const open = new Set<string>();
    for (const { technology, recognise } of sigmaLogSources.families) {
      expect(technology).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(open, `a family that takes every event stands before another of ${technology}`).not.toContain(technology);
      if (recognise.length === 0) open.add(technology);
    }
  });

  it('says something of every event that it recognises: an event of no log source is tried on every rule', () => {
    for (const { technology, entries } of sigmaLogSources.families) {
      const general = entries.filter(({ channels, eventIds }) => channels === undefined && eventIds === undefined);
      expect(general.length, technology).toBeGreaterThan(0);
    }
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
