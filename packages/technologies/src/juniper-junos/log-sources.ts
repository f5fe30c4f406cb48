import type { SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { ecsFamily } from '../ecs-fields.js';
import { programFamilies } from '../syslog-programs.js';
import { toldFamily } from '../told-family.js';

const JUNIPER: SigmaLogSource = { product: 'juniper' };

/** One log has it all: the rules of these services name the messages that they look for. */
const LINES: readonly SigmaLogSourceEntry[] = ['bgp', 'ldp'].map(service => ({ logSource: { ...JUNIPER, service } }));

/** Daemons that only Junos has, and its kernel, which writes `/kernel`. */
const PROGRAMS = [
  ...['/kernel', 'chassisd', 'craftd', 'dcd', 'dfwd', 'jddosd', 'jlaunchd', 'jsrpd', 'kmd', 'l2ald', 'lacpd', 'mgd'],
  ...['mib2d', 'nsd', 'pfed', 'ppmd', 'rmopd', 'rpd', 'rt_flow', 'rt_ids', 'rt_idp', 'rt_utm', 'sampled', 'vccpd'],
];

/** Messages of Junos, where syslog is parsed. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('juniper-junos', ['juniper.junos', 'juniper.srx', 'juniper_junos.log', 'juniper_srx.log'], LINES),
  ...programFamilies('juniper-junos', [{ oneOf: PROGRAMS }], LINES),
  toldFamily('juniper-junos', LINES),
];
