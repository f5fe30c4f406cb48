import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StatusBadge } from './StatusBadge';

describe('StatusBadge', () => {
  it.each([
    ['healthy', 'Healthy', 'circle'],
    ['degraded', 'Degraded', 'path'],
    ['silent', 'Silent', 'rect'],
    ['unknown', 'Unknown', 'pattern'],
  ] as const)('says %s with a word and a shape of its own', (status, word, shape) => {
    const { container } = render(<StatusBadge status={status} />);
    expect(screen.getByText(word)).toBeInTheDocument();
    expect(container.querySelector(`svg ${shape}`)).not.toBeNull();
  });
});
