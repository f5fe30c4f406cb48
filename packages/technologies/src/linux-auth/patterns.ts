import { classify, STATUS } from '../event-draft.js';
import { accountChange, accountSwitch, authentication, groupChange, setPeer, userOf } from './context.js';
import type { Message, Pattern } from './context.js';
import { SSHD } from './sshd.js';

type Fields = Record<string, unknown>;

/** PAM tells the same in every program. */
export const PAM: readonly Pattern[] = [
  {
    match:
      /^pam_\w{1,32}\(([\w.-]{1,64}):session\): session (opened|closed) for user ([^\s]{1,280}?)(?: by (.{0,280}?))?$/,
    apply: ([, service, state, user, by], message) => {
      const opened = state === 'opened';
      authentication(message, opened ? 99 : 2, userOf(user), true, opened ? 'Session start' : undefined);
      message.event['service'] = { name: service };
      if (by !== undefined && by !== '') message.rest['by'] = by;
    },
  },
  {
    match:
      /^pam_\w{1,32}\(([\w.-]{1,64}):auth\): (?:authentication failure|\d{1,4} more authentication failures?); (.{0,600})$/,
    apply: ([, service, pairs], message) => {
      const fields = pamPairs(pairs ?? '');
      setPeer(message.event, fields['rhost'] as string | undefined);
      authentication(message, 1, userOf((fields['user'] ?? fields['ruser']) as string | undefined), false);
      message.event['service'] = { name: service };
      if (fields['tty'] !== undefined) message.event['session'] = { terminal: fields['tty'] };
      for (const key of ['logname', 'uid', 'euid', 'ruser'])
        if (fields[key] !== undefined) message.rest[key] = fields[key];
    },
  },
  {
    match: /^pam_\w{1,32}\(([\w.-]{1,64}):chauthtok\): password changed for (\S{1,256})$/,
    apply: ([, service, user], message) => {
      accountChange(message, 3, user);
      message.rest['service'] = service;
    },
  },
  {
    match:
      /^pam_\w{1,32}\(([\w.-]{1,64}):account\): (?:account (\S{1,256}) has expired|expired password for user (\S{1,256}))/,
    apply: ([, service, expired, password], message) => {
      authentication(message, 1, userOf(expired ?? password), false);
      message.event['service'] = { name: service };
      message.event['status_detail'] = expired === undefined ? 'PASSWORD_EXPIRED' : 'ACCOUNT_EXPIRED';
    },
  },
];

/** `logname= uid=0 tty=ssh rhost=192.0.2.1  user=root`. */
function pamPairs(text: string): Fields {
  const fields: Fields = {};
  for (const pair of text.split(/\s+/)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1) fields[`${pair.slice(0, equals)}`] = pair.slice(equals + 1);
  }
  return fields;
}

/** What sudo says when it did not run the command. */
const SUDO_REFUSED =
  /incorrect password|NOT in sudoers|not allowed|password is required|authentication failure|no tty present|not in the sudoers|sorry/;

const SUDO: readonly Pattern[] = [
  {
    match:
      /^\s{0,8}(\S{1,256}) : (?:(.{1,300}?) ; )?TTY=(\S{1,128}) ; PWD=(.{0,4096}?) ; USER=(\S{1,256}) ; (?:.{0,1024}? ; )?COMMAND=(.*)$/s,
    apply: ([, from, complaint, terminal, folder, to, command], message) => {
      const refused = complaint !== undefined && SUDO_REFUSED.test(complaint);
      accountSwitch(message, { name: from }, { name: to }, !refused);
      if (complaint !== undefined) message.event['status_detail'] = complaint;
      message.event['session'] = { terminal };
      message.rest['PWD'] = folder;
      message.rest['COMMAND'] = command;
    },
  },
  {
    match: /^\s{0,8}(\S{1,256}) : (.{1,300}?) ; (?:.{0,1024}?; )?COMMAND=(.*)$/s,
    apply: ([, from, complaint, command], message) => {
      accountSwitch(message, { name: from }, undefined, !SUDO_REFUSED.test(complaint ?? ''));
      message.event['status_detail'] = complaint;
      message.rest['COMMAND'] = command;
    },
  },
];

const SU: readonly Pattern[] = [
  {
    match: /^Successful su for (\S{1,256}) by (\S{1,256})/,
    apply: ([, to, from], message) => accountSwitch(message, { name: from }, { name: to }, true),
  },
  {
    match: /^FAILED su for (\S{1,256}) by (\S{1,256})/i,
    apply: ([, to, from], message) => accountSwitch(message, { name: from }, { name: to }, false),
  },
  {
    match: /^(FAILED SU )?\(to (\S{1,256})\) (\S{1,256}) on (\S{1,128})/,
    apply: ([, failed, to, from, terminal], message) => {
      accountSwitch(message, { name: from }, { name: to }, failed === undefined);
      message.event['session'] = { terminal };
    },
  },
];

const MEMBERSHIP: readonly Pattern[] = [
  {
    match: /^add '([^']{1,256})' to (?:shadow )?group '([^']{1,256})'/,
    apply: ([, user, group], message) => void groupChange(message, 3, group, user),
  },
  {
    match: /^(?:delete|remove|removed) '([^']{1,256})' from (?:shadow )?group '([^']{1,256})'/,
    apply: ([, user, group], message) => void groupChange(message, 4, group, user),
  },
  {
    match: /^user (\S{1,256}) added by (\S{1,256}) to group (\S{1,256})/,
    apply: ([, user, by, group], message) => memberBy(message, 3, group, user, by),
  },
  {
    match: /^user (\S{1,256}) removed by (\S{1,256}) from group (\S{1,256})/,
    apply: ([, user, by, group], message) => memberBy(message, 4, group, user, by),
  },
];

function memberBy(
  message: Message,
  activityId: number,
  group: string | undefined,
  user: string | undefined,
  by: string | undefined,
): void {
  groupChange(message, activityId, group, user);
  const actor = (message.event['actor'] as Fields | undefined) ?? {};
  message.event['actor'] = { ...actor, user: { name: by } };
}

const ACCOUNTS: readonly Pattern[] = [
  {
    match:
      /^new user: name=([^,]{1,256}), UID=(\d{1,10}), GID=(\d{1,10}), home=([^,]{0,1024}), shell=([^,]{0,1024})(?:, from=(.{0,256}))?$/,
    apply: ([, name, uid, gid, home, shell, from], message) => {
      const user = accountChange(message, 1, name);
      user['uid'] = uid;
      message.rest['GID'] = gid;
      message.rest['home'] = home;
      message.rest['shell'] = shell;
      if (from !== undefined) message.rest['from'] = from;
    },
  },
  {
    match: /^(?:new group|group added to \/etc\/group): name=([^,]{1,256})(?:, GID=(\d{1,10}))?/,
    apply: ([, name, gid], message) => {
      const group = groupChange(message, 6, name);
      if (gid !== undefined) group['uid'] = gid;
    },
  },
  { match: /^delete user '([^']{1,256})'/, apply: ([, name], message) => void accountChange(message, 6, name) },
  {
    match: /^(?:group '([^']{1,256})' removed|removed (?:shadow )?group '([^']{1,256})')/,
    apply: ([, name, owned], message) => void groupChange(message, 5, name ?? owned),
  },
  { match: /^lock user '([^']{1,256})' password/, apply: ([, name], message) => void accountChange(message, 9, name) },
  {
    match: /^unlock user '([^']{1,256})' password/,
    apply: ([, name], message) => void accountChange(message, 12, name),
  },
  {
    match: /^change user '([^']{1,256})' password/,
    apply: ([, name], message) => void accountChange(message, 4, name),
  },
  {
    match: /^change user '([^']{1,256})' (.{1,512})$/,
    apply: ([, name, what], message) => void accountChange(message, 99, name, what),
  },
  {
    match: /^password for '([^']{1,256})' changed by '([^']{1,256})'/,
    apply: ([, name, by], message) => changedBy(message, name, by),
  },
  ...MEMBERSHIP,
];

function changedBy(message: Message, name: string | undefined, by: string | undefined): void {
  accountChange(message, name === by ? 3 : 4, name);
  const actor = (message.event['actor'] as Fields | undefined) ?? {};
  message.event['actor'] = { ...actor, user: { name: by } };
}

const CRON: readonly Pattern[] = [
  {
    match: /^\(([^)\s]{1,256})\) (CMD|CMDEND|RELOAD|REPLACE|LIST|BEGIN EDIT|END EDIT|DELETE) \((.{0,8192})\)$/s,
    apply: ([, user, action, what], message) => {
      const { event } = message;
      const activity = CRON_ACTIVITIES[action ?? ''];
      classify(event, 1006, activity ?? 99, activity === undefined ? action : undefined);
      const job: Fields = { name: what === '' ? 'crontab' : what, user: { name: user } };
      if (action === 'CMD') job['cmd_line'] = what;
      event['job'] = job;
      if (message.pid !== undefined) event['actor'] = { process: { pid: message.pid, name: message.program } };
    },
  },
];

const CRON_ACTIVITIES: Readonly<Record<string, number>> = { CMD: 6, RELOAD: 2, REPLACE: 2, DELETE: 3 };

const LOGIND: readonly Pattern[] = [
  {
    match: /^New session '?(\S{1,64}?)'? of user '?([^'\s]{1,256}?)'?(?: with class .{0,64})?\.?$/,
    apply: ([, session, user], message) => {
      authentication(message, 99, { name: user }, true, 'Session start');
      message.event['session'] = { uid: session };
    },
  },
];

const LOGIN: readonly Pattern[] = [
  {
    match: /^(?:ROOT )?LOGIN ON (\S{1,128})(?: BY (\S{1,256}))?(?: FROM (\S{1,255}))?$/,
    apply: ([, terminal, user, from], message) => {
      setPeer(message.event, from);
      authentication(message, 1, { name: user ?? 'root' }, true);
      message.event['session'] = { terminal };
      message.event['logon_type_id'] = 2;
    },
  },
  {
    match:
      /^FAILED LOGIN (?:SESSION )?(?:\(?\d{1,4}\)? )?(?:on '(.{1,128}?)' |FROM (\S{1,255}) )?FOR '?(.{0,256}?)'?, (.{1,300})$/,
    apply: ([, terminal, from, user, reason], message) => {
      setPeer(message.event, from);
      authentication(message, 1, userOf(user), false);
      if (terminal !== undefined) message.event['session'] = { terminal };
      message.event['status_detail'] = reason;
    },
  },
];

const POLKIT: readonly Pattern[] = [
  {
    match:
      /^Operator of (\S{1,128}) (successfully authenticated|FAILED to authenticate) as (?:unix-user:)?(\S{1,256}) to gain (?:TEMPORARY |ONE-SHOT )?authorization for action (\S{1,256})/i,
    apply: ([, session, outcome, user, action], message) => {
      accountSwitch(message, undefined, { name: user }, outcome?.startsWith('success') === true);
      message.event['session'] = { uid: session };
      message.rest['action'] = action;
    },
  },
  {
    match:
      /^(\S{1,256}): Executing command \[USER=(\S{1,256})\] \[TTY=(.{0,128}?)\] \[CWD=(.{0,4096}?)\] \[COMMAND=(.*)\]$/s,
    apply: ([, from, to, terminal, folder, command], message) => {
      accountSwitch(message, { name: from }, { name: to }, true);
      message.event['session'] = { terminal };
      message.rest['PWD'] = folder;
      message.rest['COMMAND'] = command;
      message.event['status_id'] = STATUS.success;
    },
  },
];

/** Patterns of a program besides those of PAM. */
export const BY_PROGRAM: ReadonlyMap<string, readonly Pattern[]> = new Map([
  ...['sshd', 'sshd-session', 'sshd-auth'].map(name => [name, SSHD] as const),
  ...['sudo', 'doas'].map(name => [name, SUDO] as const),
  ...['su', 'su-l', 'runuser'].map(name => [name, SU] as const),
  ...[
    'useradd',
    'userdel',
    'usermod',
    'groupadd',
    'groupdel',
    'groupmod',
    'gpasswd',
    'passwd',
    'chpasswd',
    'chage',
    'newusers',
    'adduser',
    'deluser',
  ].map(name => [name, ACCOUNTS] as const),
  ...['cron', 'CRON', 'crond', 'CROND', 'crontab', 'anacron', 'atd'].map(name => [name, CRON] as const),
  ['systemd-logind', LOGIND] as const,
  ...['login', 'remote'].map(name => [name, LOGIN] as const),
  ...['polkitd', 'pkexec'].map(name => [name, POLKIT] as const),
]);
