import { existsSync } from 'node:fs';
import type { FindingList } from '@logwright/plugin-siem-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeSiem } from '../testing/estate';
import { makeRefusal, show } from '../testing/show';
import { Findings } from './Findings';

const key = { platform: 'lake', name: 'web' };
const list: FindingList = {
  rules: [
    {
      id: 'r-1',
      title: 'Password guessing',
      severityId: 4,
      severity: 'High',
      techniques: ['T1110.001'],
      findings: 1_204,
      firstAt: '2026-11-01T01:00:00Z',
      lastAt: '2026-11-23T01:00:00Z',
      byDay: Array.from({ length: 30 }, (_, day) => day),
    },
  ],
  items: [
    {
      id: 'f-1',
      time: '2026-11-23T01:00:00Z',
      title: 'Password guessing',
      ruleId: 'r-1',
      severityId: 4,
      severity: 'High',
    },
  ],
  totalItems: 1_204,
  detecting: true,
};

let siem: FakeSiem;
let asked: number;
beforeEach(() => {
  siem = new FakeSiem();
  asked = 0;
  siem.answers.listFindings = () => list;
  siem.answers.getFinding = () => {
    asked++;
    return {
      ...list.items[0]!,
      description: 'Many failures, then a success.',
      techniques: ['T1110.001'],
      evidence: [{ name: 'user', value: 'root' }],
      event: { class_uid: 2004 },
    };
  };
});

describe('findings of a log source', () => {
  it('says which rules matched, how often and how bad that is', async () => {
    await show(<Findings logSource={key} />, siem);
    const row = await screen.findByRole('row', { name: /Password guessing/ });
    expect(row).toHaveTextContent('T1110.001');
    expect(row).toHaveTextContent('High');
    expect(row).toHaveTextContent('1,204');
    expect(within(row).getByRole('img', { name: /Findings of Password guessing per day/ })).toBeInTheDocument();
  });

  it('asks for evidence only when a finding is opened', async () => {
    await show(<Findings logSource={key} />, siem);
    const finding = await screen.findByRole('button', { name: /Password guessing/ });
    expect(asked).toBe(0);
    await userEvent.click(finding);
    expect(await screen.findByText('root')).toBeInTheDocument();
    expect(screen.getByText('Many failures, then a success.')).toBeInTheDocument();
    expect(asked).toBe(1);
  });

  it('tells no match apart from nobody looks', async () => {
    siem.answers.listFindings = () => ({ rules: [], items: [], totalItems: 0, detecting: true });
    const first = await show(<Findings logSource={key} />, siem);
    expect(await screen.findByText('No rule matched in 30 days')).toBeInTheDocument();
    const guide = screen.getByRole('link', { name: 'How detection works' }).getAttribute('href') ?? '';
    expect(existsSync(`${guide.replace(/^.*?\/docs\//, 'docs/')}.md`), `a page behind ${guide}`).toBe(true);
    first.unmount();
    siem.answers.listFindings = () => ({ rules: [], items: [], totalItems: 0, detecting: false });
    await show(<Findings logSource={key} />, siem);
    expect(await screen.findByText('Nothing is known to look for attacks here')).toBeInTheDocument();
  });

  it('says why findings cannot be shown', async () => {
    siem.answers.listFindings = async () => {
      throw await makeRefusal(501, 'NotImplementedError', 'Look at them there.');
    };
    await show(<Findings logSource={key} />, siem);
    expect(await screen.findByText(/Look at them there/)).toBeInTheDocument();
  });
});
