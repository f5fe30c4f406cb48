import type { SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { programFamilies } from '../syslog-programs.js';
import { toldFamily } from '../told-family.js';

const HUAWEI: SigmaLogSource = { product: 'huawei' };

/** One log has it all: the rules of these services name the messages that they look for. */
const LINES: readonly SigmaLogSourceEntry[] = ['bgp', 'ldp'].map(service => ({ logSource: { ...HUAWEI, service } }));

/** Messages of Huawei's Versatile Routing Platform, `%%01MODULE/SEVERITY/MNEMONIC(l): text`, where syslog is parsed. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...programFamilies('huawei-vrp', [{ startsWith: '%%' }], LINES),
  toldFamily('huawei-vrp', LINES),
];
