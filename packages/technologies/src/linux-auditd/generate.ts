import { between, eventTimes, pick, pickWeighted, randomAddress } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';

interface Scene {
  readonly random: () => number;
  readonly user: string;
  readonly uid: number;
  readonly session: number;
  readonly pid: number;
}

/** A record without its stamp; `joined` ones share the serial number of the record before. */
interface Part {
  readonly type: string;
  readonly body: string;
  readonly joined?: boolean;
}
type Story = (scene: Scene) => readonly Part[];

const COMMANDS: readonly (readonly string[])[] = [
  ['ls', '-la', '/srv'],
  ['cat', '/etc/hosts'],
  ['systemctl', 'status', 'postgresql'],
  ['psql', '-c', 'select count(*) from orders'],
  ['curl', '-s', 'https://internal.example/health'],
  ['tar', 'czf', '/tmp/export.tgz', '/srv/data'],
  ['vim', '/etc/nginx/nginx.conf'],
];
const PRIVILEGED = [
  'systemctl restart postgresql',
  'cat /etc/shadow',
  'apt-get update',
  'tail -f /var/log/syslog',
] as const;
const UNITS = ['logrotate', 'apt-daily', 'fstrim', 'phpsessionclean', 'man-db', 'sysstat-collect'] as const;

function hex(text: string): string {
  let digits = '';
  for (const character of text) digits += character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  return digits;
}

const execute: Story = ({ random, uid, session, pid }) => {
  const command = pick(random, COMMANDS);
  const program = command[0] as string;
  const ids = `uid=${uid} gid=${uid} euid=${uid} suid=${uid} fsuid=${uid} egid=${uid} sgid=${uid} fsgid=${uid}`;
  const terminal = `pts${between(random, 0, 4)}`;
  const inode = between(random, 1000, 999_999);
  const argument = (text: string, index: number): string => `a${index}=${text.includes(' ') ? hex(text) : `"${text}"`}`;
  const path = (item: number, name: string): string =>
    `item=${item} name="${name}" inode=${inode + item} dev=08:01 mode=0100755 ouid=0 ogid=0 rdev=00:00 nametype=NORMAL cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0`;
  return [
    {
      type: 'SYSCALL',
      body: `arch=c000003e syscall=59 success=yes exit=0 a0=55d8c0a2b6c0 a1=55d8c0a2b8e0 a2=55d8c0a1f010 a3=8 items=2 ppid=${pid - 1} pid=${pid} auid=${uid} ${ids} tty=${terminal} ses=${session} comm="${program}" exe="/usr/bin/${program}" subj=unconfined key="exec"`,
    },
    { type: 'EXECVE', body: `argc=${command.length} ${command.map(argument).join(' ')}`, joined: true },
    { type: 'CWD', body: `cwd="/home/operator"`, joined: true },
    { type: 'PATH', body: path(0, `/usr/bin/${program}`), joined: true },
    { type: 'PATH', body: path(1, '/lib64/ld-linux-x86-64.so.2'), joined: true },
    { type: 'PROCTITLE', body: `proctitle=${hex(command.join('\u0000'))}`, joined: true },
  ];
};

function pam(
  type: string,
  scene: Scene,
  text: { op: string; acct: string; exe: string; peer?: string; terminal: string; result?: 'success' | 'failed' },
  ids = `uid=0 auid=${scene.uid} ses=${scene.session}`,
): Part {
  const peer = text.peer ?? '?';
  return {
    type,
    body: `pid=${scene.pid} ${ids} subj=unconfined msg='op=${text.op} acct="${text.acct}" exe="${text.exe}" hostname=${peer} addr=${peer} terminal=${text.terminal} res=${text.result ?? 'success'}'`,
  };
}

const sudo: Story = scene => {
  const terminal = `/dev/pts/${between(scene.random, 0, 4)}`;
  const exe = '/usr/bin/sudo';
  return [
    pam(
      'USER_ACCT',
      scene,
      { op: 'PAM:accounting', acct: scene.user, exe, terminal },
      `uid=${scene.uid} auid=${scene.uid} ses=${scene.session}`,
    ),
    {
      type: 'USER_CMD',
      body: `pid=${scene.pid} uid=${scene.uid} auid=${scene.uid} ses=${scene.session} subj=unconfined msg='cwd="/home/${scene.user}" cmd=${hex(pick(scene.random, PRIVILEGED))} exe="${exe}" terminal=pts/0 res=success'`,
    },
    pam('CRED_REFR', scene, { op: 'PAM:setcred', acct: 'root', exe, terminal }),
    pam('USER_START', scene, { op: 'PAM:session_open', acct: 'root', exe, terminal }),
    pam('USER_END', scene, { op: 'PAM:session_close', acct: 'root', exe, terminal }),
    pam('CRED_DISP', scene, { op: 'PAM:setcred', acct: 'root', exe, terminal }),
  ];
};

const failedSudo: Story = scene => [
  pam(
    'USER_AUTH',
    scene,
    {
      op: 'PAM:authentication',
      acct: scene.user,
      exe: '/usr/bin/sudo',
      terminal: `/dev/pts/${between(scene.random, 0, 4)}`,
      result: 'failed',
    },
    `uid=${scene.uid} auid=${scene.uid} ses=${scene.session}`,
  ),
];

const UNSET_IDS = 'uid=0 auid=4294967295 ses=4294967295';

const login: Story = scene => {
  const peer = randomAddress(scene.random, 'private');
  const exe = '/usr/sbin/sshd';
  return [
    pam('USER_AUTH', scene, { op: 'PAM:authentication', acct: scene.user, exe, peer, terminal: 'ssh' }, UNSET_IDS),
    pam('USER_ACCT', scene, { op: 'PAM:accounting', acct: scene.user, exe, peer, terminal: 'ssh' }, UNSET_IDS),
    {
      type: 'LOGIN',
      body: `pid=${scene.pid} uid=0 subj=unconfined old-auid=4294967295 auid=${scene.uid} tty=(none) old-ses=4294967295 ses=${scene.session} res=1`,
    },
    pam('USER_START', scene, { op: 'PAM:session_open', acct: scene.user, exe, peer, terminal: 'ssh' }),
    {
      type: 'USER_LOGIN',
      body: `pid=${scene.pid} uid=0 auid=${scene.uid} ses=${scene.session} subj=unconfined msg='op=login id=${scene.uid} exe="${exe}" hostname=${peer} addr=${peer} terminal=/dev/pts/1 res=success'`,
    },
  ];
};

const guess: Story = scene => {
  const peer = randomAddress(scene.random, 'public');
  return [
    {
      type: 'USER_LOGIN',
      body: `pid=${scene.pid} ${UNSET_IDS} subj=unconfined msg='op=login acct="(unknown)" exe="/usr/sbin/sshd" hostname=? addr=${peer} terminal=ssh res=failed'`,
    },
    pam(
      'USER_AUTH',
      scene,
      { op: 'PAM:authentication', acct: '?', exe: '/usr/sbin/sshd', peer, terminal: 'ssh', result: 'failed' },
      UNSET_IDS,
    ),
  ];
};

const unit: Story = ({ random }) => {
  const name = pick(random, UNITS);
  const body = `pid=1 ${UNSET_IDS} subj=unconfined msg='unit=${name} comm="systemd" exe="/usr/lib/systemd/systemd" hostname=? addr=? terminal=? res=success'`;
  return [
    { type: 'SERVICE_START', body },
    { type: 'SERVICE_STOP', body },
  ];
};

const STORIES: readonly (readonly [number, Story])[] = [
  [40, execute],
  [8, sudo],
  [0.4, failedSudo],
  [5, login],
  [2, guess],
  [10, unit],
];
const LINES_PER_STORY = 5.05;

/**
 * Writes records of auditd, those of one system call under one serial number.
 *
 * @param options - Records carry `node=HOST` when there is more than one host, or with `settings.node` `always`.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const { random, hosts, users } = options;
  const serials = new Map(hosts.map(host => [host, between(random, 1000, 90_000)]));
  const named = hosts.length > 1 || options.settings?.['node'] === 'always';
  for (const timeMs of eventTimes(options, options.eventsPerDay / LINES_PER_STORY)) {
    const host = pick(random, hosts);
    const index = Math.floor(random() * users.length);
    const scene = {
      random,
      user: users[index] as string,
      uid: 1000 + index,
      session: between(random, 1, 4000),
      pid: between(random, 1200, 62_000),
    };
    let serial = serials.get(host) ?? 1;
    for (const part of pickWeighted(random, STORIES)(scene)) {
      if (part.joined !== true) serial++;
      const stamp = `${Math.floor(timeMs / 1000)}.${String(timeMs % 1000).padStart(3, '0')}:${serial}`;
      yield { timeMs, line: `${named ? `node=${host} ` : ''}type=${part.type} msg=audit(${stamp}): ${part.body}` };
    }
    serials.set(host, serial);
  }
}
