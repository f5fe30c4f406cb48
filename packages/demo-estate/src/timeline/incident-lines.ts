import type { GeneratedLine } from '@logwright/technologies';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 3164 stamp, in UTC. */
function syslogStamp(timeMs: number): string {
  const date = new Date(timeMs);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${day} ${date.toISOString().slice(11, 19)}`;
}

function bastionLine(timeMs: number, program: string, message: string): GeneratedLine {
  return { timeMs, line: `${syslogStamp(timeMs)} bastion-01 ${program}: ${message}` };
}

/**
 * One guessed password on the bastion, as sshd logs it.
 *
 * @param timeMs - In ms since 1970 UTC.
 * @param user - The guessed login.
 * @param address - The attacker's address.
 * @param port - The attacker's port.
 */
export function sshFailedLogin(timeMs: number, user: string, address: string, port: number): GeneratedLine {
  const known = user === 'root' || user === 'backup' ? user : `invalid user ${user}`;
  return bastionLine(
    timeMs,
    `sshd[${20_000 + (port % 9_000)}]`,
    `Failed password for ${known} from ${address} port ${port} ssh2`,
  );
}

/**
 * A password login on the bastion that succeeds.
 *
 * @param timeMs - In ms since 1970 UTC.
 * @param user - The login.
 * @param address - Where it comes from.
 * @param port - The port there.
 */
export function sshAcceptedLogin(timeMs: number, user: string, address: string, port: number): GeneratedLine {
  return bastionLine(
    timeMs,
    `sshd[${20_000 + (port % 9_000)}]`,
    `Accepted password for ${user} from ${address} port ${port} ssh2`,
  );
}

/**
 * A refused sudo on the bastion.
 *
 * @param timeMs - In ms since 1970 UTC.
 * @param user - Who tries.
 * @param command - What they try to run as root.
 */
export function sudoRefused(timeMs: number, user: string, command: string): GeneratedLine {
  const where = `TTY=pts/3 ; PWD=/home/${user} ; USER=root ; COMMAND=${command}`;
  return bastionLine(timeMs, 'sudo', `${user.padStart(8)} : user NOT in sudoers ; ${where}`);
}

/**
 * A failed sudo authentication on a cluster node, as auditd writes it.
 *
 * @param timeMs - In ms since 1970 UTC.
 * @param serial - The kernel's audit serial.
 */
export function auditdFailedSudo(timeMs: number, serial: number): GeneratedLine {
  const stamp = `${Math.floor(timeMs / 1000)}.${String(timeMs % 1000).padStart(3, '0')}:${serial}`;
  const inner = `op=PAM:authentication grantors=? acct="daniel" exe="/usr/bin/sudo" hostname=node-b1 addr=? terminal=/dev/pts/0 res=failed`;
  return {
    timeMs,
    line: `node=node-b1 type=USER_AUTH msg=audit(${stamp}): pid=31877 uid=1002 auid=1002 ses=911 msg='${inner}'`,
  };
}

/**
 * A process on the laptop LT-1063, as Sysmon reports it (event 1).
 *
 * @param timeMs - In ms since 1970 UTC.
 * @param parent - File name of the parent program.
 * @param child - File name of the started program.
 * @param commandLine - Its command line.
 * @param processId - Its process id.
 */
export function sysmonProcess(
  timeMs: number,
  parent: string,
  child: string,
  commandLine: string,
  processId: number,
): GeneratedLine {
  const utc = new Date(timeMs).toISOString().replace('T', ' ').slice(0, 23);
  const guid = (pid: number) => `{5d1c2f7e-9a41-6b0c-0000-${pid.toString(16).padStart(12, '0')}}`;
  const record = {
    EventTime: utc.slice(0, 19),
    '@timestamp': new Date(timeMs).toISOString(),
    Hostname: 'LT-1063',
    EventID: 1,
    Channel: 'Microsoft-Windows-Sysmon/Operational',
    SourceName: 'Microsoft-Windows-Sysmon',
    Version: 5,
    RecordNumber: 80_000 + processId,
    UtcTime: utc,
    ProcessGuid: guid(processId),
    ProcessId: String(processId),
    Image: imagePath(child),
    CommandLine: commandLine,
    CurrentDirectory: 'C:\\Users\\kofi\\Documents\\',
    User: 'LARKSPUR\\kofi',
    IntegrityLevel: 'Medium',
    ParentProcessGuid: guid(processId - 48),
    ParentProcessId: String(processId - 48),
    ParentImage: imagePath(parent),
    ParentCommandLine: parent,
  };
  return { timeMs, line: JSON.stringify(record) };
}

function imagePath(program: string): string {
  if (program === 'WINWORD.EXE') return `C:\\Program Files\\Microsoft Office\\root\\Office16\\${program}`;
  const folder = program === 'powershell.exe' ? 'System32\\WindowsPowerShell\\v1.0' : 'System32';
  return `C:\\Windows\\${folder}\\${program}`;
}

/**
 * A console sign-in of the root user, as CloudTrail records it.
 *
 * @param timeMs - In ms since 1970 UTC; CloudTrail keeps whole seconds.
 * @param address - Where it comes from.
 * @param result - Whether it succeeds.
 */
export function cloudTrailRootLogin(timeMs: number, address: string, result: 'Success' | 'Failure'): GeneratedLine {
  const accountId = '210987654321';
  const record = {
    eventVersion: '1.09',
    userIdentity: { type: 'Root', principalId: accountId, arn: `arn:aws:iam::${accountId}:root`, accountId },
    eventTime: `${new Date(timeMs).toISOString().slice(0, 19)}Z`,
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: 'us-east-1',
    sourceIPAddress: address,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...(result === 'Failure' ? { errorMessage: 'Failed authentication' } : {}),
    requestParameters: null,
    responseElements: { ConsoleLogin: result },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/console/home', MobileVersion: 'No', MFAUsed: 'No' },
    eventID: `7c1d04be-52a9-4f0e-8b1f-${Math.floor(timeMs / 1000)
      .toString(16)
      .padStart(12, '0')}`,
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  };
  return { timeMs, line: JSON.stringify(record) };
}
