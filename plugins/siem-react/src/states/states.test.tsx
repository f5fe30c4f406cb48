import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CommandLine } from './CommandLine';
import { ErrorNotice } from './ErrorNotice';

describe('ErrorNotice', () => {
  it('says what failed, why, what still works and the request id, and tries again', async () => {
    const retry = vi.fn();
    render(
      <ErrorNotice
        title="The list did not load"
        detail="database is locked"
        stillWorks="Docs still work."
        requestId="7f3c"
        onRetry={retry}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The list did not load');
    expect(screen.getByRole('alert')).toHaveTextContent('database is locked');
    expect(screen.getByRole('alert')).toHaveTextContent('Docs still work.');
    expect(screen.getByText('7f3c')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('CommandLine', () => {
  it('copies its command and says so', async () => {
    const user = userEvent.setup();
    render(<CommandLine command="npx logwright ingest x.log" />);
    await user.click(screen.getByRole('button', { name: 'Copy the command' }));
    expect(await navigator.clipboard.readText()).toBe('npx logwright ingest x.log');
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
  });
});
