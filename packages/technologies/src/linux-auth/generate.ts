import { between, eventTimes, hexDigits, pick, pickWeighted, randomAddress } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const COMMANDS = [
  '/usr/bin/systemctl restart nginx',
  '/usr/bin/apt-get update',
  '/usr/bin/journalctl -u api',
  '/usr/bin/cat /etc/shadow',
  '/usr/bin/less /var/log/syslog',
  '/usr/sbin/nft list ruleset',
] as const;
const JOBS = [
  'command -v debian-sa1 > /dev/null && debian-sa1 1 1',
  '/usr/local/bin/backup.sh',
  'cd / && run-parts --report /etc/cron.hourly',
] as const;
const GUESSED = ['admin', 'oracle', 'test', 'ubuntu', 'postgres', 'git', 'ftpuser'] as const;

type Entry = readonly [program: string, pid: number | undefined, message: string];
type Story = (random: () => number, user: string) => readonly Entry[];

const login: Story = (random, user) => {
  const pid = between(random, 900, 60_000);
  const peer = `${randomAddress(random, 'private')} port ${between(random, 32_768, 60_999)}`;
  return [
    ['sshd', pid, `Accepted publickey for ${user} from ${peer} ssh2: ED25519 SHA256:${hexDigits(random, 40)}`],
    ['sshd', pid, `pam_unix(sshd:session): session opened for user ${user}(uid=1000) by (uid=0)`],
    ['systemd-logind', 702, `New session ${between(random, 1, 9999)} of user ${user}.`],
  ];
};

const logout: Story = (random, user) => {
  const pid = between(random, 900, 60_000);
  const peer = `${randomAddress(random, 'private')} port ${between(random, 32_768, 60_999)}`;
  return [
    ['sshd', pid, `Received disconnect from ${peer}:11: disconnected by user`],
    ['sshd', pid, `Disconnected from user ${user} ${peer}`],
    ['sshd', pid, `pam_unix(sshd:session): session closed for user ${user}`],
  ];
};

const guess: Story = random => {
  const pid = between(random, 900, 60_000);
  const address = randomAddress(random, 'public');
  const port = between(random, 32_768, 60_999);
  const name = pick(random, GUESSED);
  return [
    ['sshd', pid, `Invalid user ${name} from ${address} port ${port}`],
    ['sshd', pid, `Failed password for invalid user ${name} from ${address} port ${port} ssh2`],
    ['sshd', pid, `Connection closed by invalid user ${name} ${address} port ${port} [preauth]`],
  ];
};

const mistyped: Story = (random, user) => [
  [
    'sshd',
    between(random, 900, 60_000),
    `Failed password for ${user} from ${randomAddress(random, 'private')} port ${between(random, 32_768, 60_999)} ssh2`,
  ],
];

const sudo: Story = (random, user) => {
  const terminal = `pts/${between(random, 0, 4)}`;
  return [
    [
      'sudo',
      undefined,
      `${user.padStart(8)} : TTY=${terminal} ; PWD=/home/${user} ; USER=root ; COMMAND=${pick(random, COMMANDS)}`,
    ],
    ['sudo', undefined, `pam_unix(sudo:session): session opened for user root(uid=0) by ${user}(uid=1000)`],
    ['sudo', undefined, 'pam_unix(sudo:session): session closed for user root'],
  ];
};

const refusedSudo: Story = (random, user) => {
  const terminal = `pts/${between(random, 0, 4)}`;
  return [
    [
      'sudo',
      undefined,
      `pam_unix(sudo:auth): authentication failure; logname=${user} uid=1000 euid=0 tty=/dev/${terminal} ruser=${user} rhost=  user=${user}`,
    ],
    [
      'sudo',
      undefined,
      `${user.padStart(8)} : 3 incorrect password attempts ; TTY=${terminal} ; PWD=/home/${user} ; USER=root ; COMMAND=${pick(random, COMMANDS)}`,
    ],
  ];
};

const cron: Story = random => {
  const pid = between(random, 900, 60_000);
  return [
    ['CRON', pid, 'pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)'],
    ['CRON', pid + 1, `(root) CMD (${pick(random, JOBS)})`],
    ['CRON', pid, 'pam_unix(cron:session): session closed for user root'],
  ];
};

const newAccount: Story = (random, user) => {
  const id = between(random, 1002, 1999);
  return [
    ['groupadd', between(random, 900, 60_000), `new group: name=${user}, GID=${id}`],
    [
      'useradd',
      between(random, 900, 60_000),
      `new user: name=${user}, UID=${id}, GID=${id}, home=/home/${user}, shell=/bin/bash, from=/dev/pts/0`,
    ],
    ['passwd', between(random, 900, 60_000), `pam_unix(passwd:chauthtok): password changed for ${user}`],
  ];
};

const STORIES: readonly (readonly [number, Story])[] = [
  [22, login],
  [20, logout],
  [14, guess],
  [4, mistyped],
  [18, sudo],
  [0.8, refusedSudo],
  [30, cron],
  [0.2, newAccount],
];
const LINES_PER_STORY = 2.9;

/**
 * Writes lines of auth.log.
 *
 * @param options - `settings.format` is `rfc3164` (left out), `iso` (rsyslog's default since 8.2210) or `rfc5424`.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const format = options.settings?.['format'] ?? 'rfc3164';
  const { random } = options;
  for (const timeMs of eventTimes(options, options.eventsPerDay / LINES_PER_STORY)) {
    const host = pick(random, options.hosts);
    const story = pickWeighted(random, STORIES);
    for (const entry of story(random, pick(random, options.users)))
      yield { timeMs, line: write(format, timeMs, host, entry) };
  }
}

function write(format: string, timeMs: number, host: string, [program, pid, message]: Entry): string {
  const iso = new Date(timeMs).toISOString();
  const tag = pid === undefined ? program : `${program}[${pid}]`;
  if (format === 'rfc5424') return `<86>1 ${iso} ${host} ${program} ${pid ?? '-'} - - ${message}`;
  if (format === 'iso') return `${iso.slice(0, 23)}000+00:00 ${host} ${tag}: ${message}`;
  const date = new Date(timeMs);
  return `${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${iso.slice(11, 19)} ${host} ${tag}: ${message}`;
}
