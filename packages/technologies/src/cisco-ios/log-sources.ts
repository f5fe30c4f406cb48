import { ecsFamily } from '../ecs-fields.js';
import type { SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { programFamilies } from '../syslog-programs.js';
import { toldFamily } from '../told-family.js';

const CISCO: SigmaLogSource = { product: 'cisco' };

/** One log has it all: the rules of these services name the messages that they look for. */
const LINES: readonly SigmaLogSourceEntry[] = ['syslog', 'bgp', 'ldp'].map(service => ({
  logSource: { ...CISCO, service },
}));

/** Facilities whose messages are commands that users gave. Words of rules for these are common ones: `copy`, `more`. */
const COMMAND_FACILITIES = ['AAA', 'AAAA', 'HA_EM', 'PARSER', 'TAC', 'TPLUS'];
const COMMAND_MESSAGES = ['%HA_EM-6-LOG', '%PARSER-5-CFGLOG_LOGGEDCMD', '%PARSER-6-EXPOSEDLOCKACQUIRED'];

const linesWith = (channels: readonly string[]): readonly SigmaLogSourceEntry[] => [
  ...LINES,
  { logSource: { ...CISCO, service: 'aaa' }, channels },
];

/**
 * Messages of Cisco IOS, IOS XE and IOS XR, `%FACILITY-SEVERITY-MNEMONIC: text`. They show themselves where a collector
 * has parsed them; unparsed lines do not, and are of no known facility.
 */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'cisco-ios',
    recognise: [{ field: 'facility' }, { field: 'mnemonic' }],
    channelField: 'facility',
    entries: linesWith(COMMAND_FACILITIES),
  },
  {
    technology: 'cisco-ios',
    recognise: [{ field: 'cisco.ios.facility' }],
    channelField: 'cisco.ios.facility',
    entries: linesWith(COMMAND_FACILITIES),
  },
  ecsFamily('cisco-ios', ['cisco.ios', 'cisco_ios.log'], LINES),
  ...programFamilies(
    'cisco-ios',
    [{ startsWith: '%' }, { startsWith: '%%', not: true }],
    linesWith(COMMAND_MESSAGES.flatMap(message => [message, `${message}:`])),
  ),
  toldFamily('cisco-ios', LINES),
];
