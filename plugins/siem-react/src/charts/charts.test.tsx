import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { Gauge } from './Gauge';
import { Sparkline } from './Sparkline';
import { StackedVolume } from './StackedVolume';
import { TimeSeries } from './TimeSeries';
import { unknownRuns } from './UnknownDays';

const days = [
  { day: '2025-11-21', values: { bytes: 1_000, searches: 3 } },
  { day: '2025-11-22', values: {} },
  { day: '2025-11-23', values: { bytes: 2_500_000, searches: 0 } },
];
const series = [
  { id: 'bytes', label: 'Volume', unit: 'bytes' },
  { id: 'searches', label: 'Searches', unit: 'count' },
] as const;

function show(element: React.ReactElement) {
  return render(<MemoryRouter>{element}</MemoryRouter>);
}

describe('TimeSeries', () => {
  it('holds a table of the same data for those who do not see the drawing', () => {
    show(<TimeSeries period="per day" days={days} series={series} empty="nothing" />);
    const rows = within(screen.getByRole('table', { name: 'Volume per day' })).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'Day (UTC)Volume',
      'Fri, 21 Nov 20251.0 kB',
      'Sat, 22 Nov 2025–',
      'Sun, 23 Nov 20252.5 MB',
    ]);
  });

  it('says of today that its sum still grows', () => {
    const today = new Date().toISOString().slice(0, 10);
    show(<TimeSeries period="per day" days={[{ day: today, values: { bytes: 5 } }]} series={series} empty="nothing" />);
    expect(screen.getByRole('rowheader')).toHaveTextContent(/, so far$/);
  });

  it('can be focused, so that its points are reached with the arrow keys', async () => {
    const { container } = show(<TimeSeries period="per day" days={days} series={series} empty="nothing" />);
    const drawing = container.querySelector('svg.recharts-surface');
    expect(drawing?.getAttribute('tabindex')).toBe('0');
  });

  it('changes the figure that is drawn', async () => {
    show(<TimeSeries period="per day" days={days} series={series} empty="nothing" />);
    await userEvent.click(screen.getByRole('radio', { name: 'Searches' }));
    expect(screen.getByRole('table', { name: 'Searches per day' })).toBeInTheDocument();
  });

  it('shows the table in place of the drawing when it is asked for', async () => {
    const { container } = show(<TimeSeries period="per day" days={days} series={series} empty="nothing" />);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(container.querySelector('svg.recharts-surface')).toBeNull();
    expect(screen.getByRole('region', { name: 'Volume per day, as a table' })).toBeInTheDocument();
  });

  it('says why it is empty when no day has a value', () => {
    show(
      <TimeSeries
        period="per day"
        days={[{ day: '2025-11-23', values: {} }]}
        series={series}
        empty="Nothing is known yet."
      />,
    );
    expect(screen.getByText('Nothing is known yet.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('StackedVolume', () => {
  it('names each series with its sum and links it', () => {
    show(
      <StackedVolume
        title="Volume"
        unit="bytes"
        empty="nothing"
        days={[
          { day: '2025-11-22', values: { 'lake/a': 1_000, other: 5 } },
          { day: '2025-11-23', values: { 'lake/a': 2_000 } },
        ]}
        series={[
          { id: 'lake/a', label: 'a', href: '/log-sources/lake/a' },
          { id: 'other', label: 'Other log sources' },
        ]}
      />,
    );
    expect(screen.getByRole('link', { name: 'a' })).toHaveAttribute('href', '/log-sources/lake/a');
    const legend = screen.getAllByRole('list')[0]!;
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['a3.0 kB', 'Other log sources5 B']);
  });
});

describe('unknownRuns', () => {
  it('finds days without any value and leaves out zeros', () => {
    expect(unknownRuns(days, ['bytes'])).toEqual([['2025-11-22', '2025-11-22']]);
    expect(unknownRuns(days, ['searches', 'bytes'])).toEqual([['2025-11-22', '2025-11-22']]);
    expect(
      unknownRuns(
        [
          { day: 'a', values: {} },
          { day: 'b', values: { bytes: null } },
        ],
        ['bytes'],
      ),
    ).toEqual([['a', 'b']]);
  });
});

describe('Sparkline', () => {
  it('says its range and newest value in words', () => {
    render(<Sparkline values={[1_000, null, 3_000_000]} unit="bytes/day" label="Volume of the last 30 days" />);
    expect(
      screen.getByRole('img', { name: 'Volume of the last 30 days: 1.0 kB/day to 3.0 MB/day, newest 3.0 MB/day' }),
    ).toBeInTheDocument();
  });

  it('breaks its line at a gap instead of falling to zero', () => {
    const { container } = render(<Sparkline values={[5, 5, null, 5, 5]} unit="count" label="x" />);
    expect(container.querySelectorAll('path')[1]!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
  });

  it('is hatched when nothing is known', () => {
    render(<Sparkline values={[null, null]} unit="bytes" label="Volume" />);
    expect(screen.getByRole('img', { name: 'Volume: no facts yet' })).toBeInTheDocument();
  });
});

describe('Gauge', () => {
  it('is a meter that says its exact share', () => {
    render(<Gauge share={0.296} label="Share of the daily quota" />);
    expect(screen.getByRole('meter', { name: 'Share of the daily quota' })).toHaveAttribute('aria-valuetext', '29.6 %');
  });

  it('is unknown without a share', () => {
    render(<Gauge share={undefined} label="Share" />);
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuetext', 'unknown');
    expect(screen.getByRole('meter')).not.toHaveAttribute('aria-valuenow');
  });
});
