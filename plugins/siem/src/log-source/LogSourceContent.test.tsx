import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeSiem, healthy, makeDetail, silent } from '../testing/estate';
import { makeRefusal, show } from '../testing/show';
import { countReasons } from './DeadLetters';
import { LogSourceContent } from './LogSourceContent';
import { changeOfWeek } from './LogSourceFigures';

const key = { platform: 'lake', name: 'payments-db' };
let siem: FakeSiem;
beforeEach(() => {
  siem = new FakeSiem();
  siem.answers.getLogSource = () => makeDetail(silent);
  siem.answers.listSamples = () => ({
    items: [
      {
        id: '1',
        time: '2026-11-23T01:00:00Z',
        className: 'Authentication',
        activity: 'Logon',
        raw: 'type=USER_AUTH',
        event: { class_uid: 3002 },
      },
    ],
  });
  siem.answers.listDeadLetters = () => ({
    items: [
      {
        id: 'd',
        receivedAt: '2026-11-23T01:00:00Z',
        stage: 'parse',
        reason: 'unexpected end of record',
        origin: 'audit.log:7',
        raw: 'type=EXE',
      },
    ],
    totalItems: 12_403,
  });
});

describe('the page of a log source', () => {
  it('answers with the reason of its health, what to do, and the procedure', async () => {
    await show(<LogSourceContent logSource={key} />, siem);
    expect(
      await screen.findByRole('heading', { name: 'No event for 3 h; usually one every 2 min.' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Check that auditd runs on payments-db.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the procedure' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/docs\/procedures\/log-source-went-silent$/),
    );
    expect(screen.getAllByText('demo')).not.toHaveLength(0);
  });

  it('says who searches it, how far back and how that is known', async () => {
    await show(<LogSourceContent logSource={key} />, siem);
    const row = await screen.findByRole('row', { name: /alex/ });
    expect(row).toHaveTextContent('8 ad-hoc, 1 dashboard');
    expect(row).toHaveTextContent('7 d');
    expect(row).toHaveTextContent('observed');
  });

  it('tells nobody searched it apart from it is not known', async () => {
    siem.answers.getLogSource = () => makeDetail(silent, { users: [] });
    const first = await show(<LogSourceContent logSource={key} />, siem);
    expect(await screen.findByText('Nobody searched it in 30 days')).toBeInTheDocument();
    first.unmount();
    const unread = makeDetail(silent, {
      users: [],
      collection: { platforms: [{ id: 'lake', title: 'Lake', type: 'lake' }] },
    });
    siem.answers.getLogSource = () => unread;
    await show(<LogSourceContent logSource={key} />, siem);
    expect(await screen.findByText('It is not known who searches it')).toBeInTheDocument();
  });

  it('keeps the drawn figure in the address', async () => {
    await show(<LogSourceContent logSource={key} />, siem, { address: '/?chart=events' });
    expect(await screen.findByRole('table', { name: 'Events per day, 30 days' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Dead letters' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/?chart=deadLetters');
    expect(screen.getByRole('table', { name: 'Dead letters per day, 30 days' })).toBeInTheDocument();
  });

  it('opens a recent event, raw and as OCSF', async () => {
    await show(<LogSourceContent logSource={key} />, siem);
    await userEvent.click(await screen.findByRole('button', { name: /Authentication: Logon/ }));
    await userEvent.click(screen.getByRole('tab', { name: 'OCSF event' }));
    expect(screen.getByText(/"class_uid": 3002/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy the OCSF event' })).toBeInTheDocument();
  });

  it('counts dead letters and gives their reasons', async () => {
    await show(<LogSourceContent logSource={key} />, siem);
    expect(await screen.findByText('12,403 in 30 days, newest first')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Reasons of the 1 newest record' })).toHaveTextContent(
      'unexpected end of record 1 of 1',
    );
  });

  it('shows the rest when the samples may not be read', async () => {
    const refusal = await makeRefusal(403, 'NotAllowedError', 'siem.log-source.raw.read');
    siem.answers.listSamples = () => Promise.reject(refusal);
    await show(<LogSourceContent logSource={key} />, siem);
    expect(await screen.findByText('You may not see the recent events')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Who searches it' })).toBeInTheDocument();
  });

  it('says that a log source is not there, with a way to find it', async () => {
    const refusal = await makeRefusal(404, 'NotFoundError', 'none');
    siem.answers.getLogSource = () => Promise.reject(refusal);
    await show(<LogSourceContent logSource={key} />, siem);
    expect(await screen.findByText('No log source payments-db in lake')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Search the list' })).toHaveAttribute('href', '/log-sources?q=payments-db');
  });

  it('names the evidence of each claim, and what has none', async () => {
    siem.answers.getLogSource = () => makeDetail(healthy);
    await show(<LogSourceContent logSource={key} />, siem);
    const method = (await screen.findByRole('heading', { name: 'How this is computed' })).closest('section')!;
    expect(within(method).getByText('lake manifest')).toBeInTheDocument();
    expect(within(method).getByText(/Nothing is known yet/)).toBeInTheDocument();
  });
});

describe('countReasons', () => {
  it('counts together what differs only in its place', () => {
    expect(
      countReasons([
        'Damaged JSON: Unterminated string in JSON at position 480 (line 1 column 481). Mend: one object a line.',
        'Damaged JSON: Unterminated string in JSON at position 12 (line 1 column 13). Mend: one object a line.',
        'unexpected end of record',
      ]),
    ).toEqual([
      ['Damaged JSON: Unterminated string', 2],
      ['unexpected end of record', 1],
    ]);
  });
});

describe('changeOfWeek', () => {
  it('compares full weeks and says nothing when either has a gap', () => {
    const weeks = [...Array(7).fill(100), ...Array(7).fill(120)];
    expect(changeOfWeek(weeks, 'bytes')).toBe('▲ 20.0 % in a week');
    expect(changeOfWeek([...weeks.slice(0, 3), undefined, ...weeks.slice(4)], 'bytes')).toBeUndefined();
    expect(changeOfWeek([1, 2, 3], 'bytes')).toBeUndefined();
  });
});
