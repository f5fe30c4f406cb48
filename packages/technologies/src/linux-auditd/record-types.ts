/** Numbers of record types as the kernel's own log writes them, from linux/audit.h and libaudit.h. */
const NAMES: Readonly<Record<string, string>> = {
  '1006': 'LOGIN',
  '1100': 'USER_AUTH', '1101': 'USER_ACCT', '1102': 'USER_MGMT', '1103': 'CRED_ACQ', '1104': 'CRED_DISP', '1105': 'USER_START', '1106': 'USER_END',
  '1107': 'USER_AVC', '1108': 'USER_CHAUTHTOK', '1109': 'USER_ERR', '1110': 'CRED_REFR', '1111': 'USYS_CONFIG', '1112': 'USER_LOGIN', '1113': 'USER_LOGOUT',
  '1114': 'ADD_USER', '1115': 'DEL_USER', '1116': 'ADD_GROUP', '1117': 'DEL_GROUP', '1118': 'DAC_CHECK', '1119': 'CHGRP_ID', '1123': 'USER_CMD', '1124': 'USER_TTY',
  '1127': 'SYSTEM_BOOT', '1128': 'SYSTEM_SHUTDOWN', '1129': 'SYSTEM_RUNLEVEL', '1130': 'SERVICE_START', '1131': 'SERVICE_STOP', '1132': 'GRP_MGMT',
  '1134': 'MAC_CHECK', '1135': 'ACCT_LOCK', '1136': 'ACCT_UNLOCK', '1137': 'USER_DEVICE',
  '1200': 'DAEMON_START', '1201': 'DAEMON_END', '1202': 'DAEMON_ABORT', '1203': 'DAEMON_CONFIG', '1205': 'DAEMON_ROTATE', '1206': 'DAEMON_RESUME',
  '1300': 'SYSCALL', '1302': 'PATH', '1303': 'IPC', '1304': 'SOCKETCALL', '1305': 'CONFIG_CHANGE', '1306': 'SOCKADDR', '1307': 'CWD', '1309': 'EXECVE',
  '1314': 'MQ_OPEN', '1317': 'KERNEL_OTHER', '1318': 'FD_PAIR', '1319': 'OBJ_PID', '1320': 'TTY', '1321': 'EOE', '1322': 'BPRM_FCAPS', '1323': 'CAPSET', '1324': 'MMAP',
  '1325': 'NETFILTER_PKT', '1326': 'SECCOMP', '1327': 'PROCTITLE', '1328': 'FEATURE_CHANGE', '1330': 'KERN_MODULE', '1331': 'FANOTIFY', '1333': 'TIME_ADJNTPVAL', '1334': 'BPF',
  '1335': 'EVENT_LISTENER', '1336': 'URINGOP', '1337': 'OPENAT2',
  '1400': 'AVC', '1401': 'SELINUX_ERR', '1403': 'MAC_POLICY_LOAD', '1404': 'MAC_STATUS', '1405': 'MAC_CONFIG_CHANGE', '1420': 'IPE_ACCESS',
  '1700': 'ANOM_PROMISCUOUS', '1701': 'ANOM_ABEND', '1702': 'ANOM_LINK', '1703': 'ANOM_CREAT', '1800': 'INTEGRITY_DATA', '1805': 'INTEGRITY_RULE', '2000': 'KERNEL',
  '2100': 'ANOM_LOGIN_FAILURES', '2404': 'CRYPTO_KEY_USER', '2407': 'CRYPTO_SESSION', '2500': 'VIRT_CONTROL',
};

/** `1300`, `UNKNOWN[1300]` or `SYSCALL` to `SYSCALL`. */
export function typeName(raw: string): string {
  const number = /^(?:UNKNOWN\[)?(\d{4})\]?$/.exec(raw)?.[1];
  return number === undefined ? raw : (NAMES[number] ?? raw);
}

const X86_64: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: 'read', 1: 'write', 2: 'open', 9: 'mmap', 10: 'mprotect', 41: 'socket', 42: 'connect', 43: 'accept', 49: 'bind', 50: 'listen', 54: 'setsockopt', 56: 'clone',
    57: 'fork', 58: 'vfork', 59: 'execve', 62: 'kill', 76: 'truncate', 77: 'ftruncate', 82: 'rename', 83: 'mkdir', 84: 'rmdir', 85: 'creat', 86: 'link', 87: 'unlink',
    88: 'symlink', 90: 'chmod', 91: 'fchmod', 92: 'chown', 93: 'fchown', 94: 'lchown', 101: 'ptrace', 105: 'setuid', 106: 'setgid', 113: 'setreuid', 117: 'setresuid',
    125: 'capget', 126: 'capset', 133: 'mknod', 155: 'pivot_root', 161: 'chroot', 164: 'settimeofday', 165: 'mount', 166: 'umount2', 169: 'reboot', 170: 'sethostname',
    175: 'init_module', 176: 'delete_module', 188: 'setxattr', 197: 'removexattr', 227: 'clock_settime', 246: 'kexec_load', 257: 'openat', 258: 'mkdirat', 259: 'mknodat',
    260: 'fchownat', 263: 'unlinkat', 264: 'renameat', 265: 'linkat', 266: 'symlinkat', 268: 'fchmodat', 288: 'accept4', 304: 'open_by_handle_at', 308: 'setns', 272: 'unshare',
    310: 'process_vm_readv', 311: 'process_vm_writev', 313: 'finit_module', 316: 'renameat2', 319: 'memfd_create', 320: 'kexec_file_load', 321: 'bpf', 322: 'execveat',
    435: 'clone3', 437: 'openat2',
  }),
);
const AARCH64: ReadonlyMap<string, string> = new Map(
  Object.entries({
    33: 'mknodat', 34: 'mkdirat', 35: 'unlinkat', 36: 'symlinkat', 37: 'linkat', 38: 'renameat', 40: 'mount', 53: 'fchmodat', 54: 'fchownat', 56: 'openat', 105: 'init_module',
    106: 'delete_module', 117: 'ptrace', 129: 'kill', 146: 'setuid', 200: 'bind', 201: 'listen', 202: 'accept', 203: 'connect', 220: 'clone', 221: 'execve', 273: 'finit_module',
    276: 'renameat2', 280: 'bpf', 281: 'execveat', 435: 'clone3', 437: 'openat2',
  }),
);
const I386: ReadonlyMap<string, string> = new Map(
  Object.entries({ 2: 'fork', 5: 'open', 8: 'creat', 10: 'unlink', 11: 'execve', 14: 'mknod', 15: 'chmod', 26: 'ptrace', 37: 'kill', 38: 'rename', 120: 'clone', 295: 'openat', 358: 'execveat' }),
);

const TABLES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  c000003e: X86_64,
  x86_64: X86_64,
  c00000b7: AARCH64,
  aarch64: AARCH64,
  '40000003': I386,
  i386: I386,
};

/**
 * Name of a system call.
 *
 * @param arch - The record's `arch`, hex or name.
 * @param call - The record's `syscall`, a number, or a name in enriched and interpreted records.
 * @returns The name; the number itself when it is not in the table of calls that audit rules watch.
 */
export function syscallName(arch: string | undefined, call: string): string {
  if (!/^\d{1,4}$/.test(call)) return call;
  return (arch === undefined ? undefined : (Object.hasOwn(TABLES, arch) ? TABLES[arch] : undefined)?.get(call)) ?? call;
}
