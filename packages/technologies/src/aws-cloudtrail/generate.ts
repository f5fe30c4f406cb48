import { eventTimes, hexDigits, pick, pickWeighted, randomAddress, randomUuid } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';

interface Call {
  readonly source: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly parameters: Readonly<Record<string, unknown>> | null;
  readonly error?: string;
}

const call = (
  source: string,
  name: string,
  readOnly: boolean,
  parameters: Call['parameters'] = null,
  error?: string,
): Call => ({
  source: `${source}.amazonaws.com`,
  name,
  readOnly,
  parameters,
  ...(error === undefined ? {} : { error }),
});

const CALLS: readonly (readonly [number, Call])[] = [
  [60, call('ec2', 'DescribeInstances', true, { filterSet: {}, instancesSet: {} })],
  [30, call('s3', 'ListBuckets', true)],
  [30, call('s3', 'GetBucketAcl', true, { bucketName: 'orders-archive', acl: '' })],
  [40, call('sts', 'GetCallerIdentity', true)],
  [25, call('logs', 'DescribeLogGroups', true, { limit: 50 })],
  [20, call('kms', 'Decrypt', true, { encryptionAlgorithm: 'SYMMETRIC_DEFAULT' })],
  [12, call('lambda', 'ListFunctions20150331', true)],
  [6, call('ec2', 'RunInstances', false, { instanceType: 't3.medium', imageId: 'ami-0a1b2c3d4e5f67890' })],
  [5, call('ec2', 'TerminateInstances', false, { instancesSet: { items: [{ instanceId: 'i-0a1b2c3d4e5f67890' }] } })],
  [4, call('s3', 'PutBucketPolicy', false, { bucketName: 'orders-archive' })],
  [
    3,
    call('iam', 'AttachUserPolicy', false, { userName: 'build', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }),
  ],
  [1, call('iam', 'CreateUser', false, { userName: 'contractor' })],
  [1, call('iam', 'CreateAccessKey', false, { userName: 'build' })],
  [4, call('secretsmanager', 'GetSecretValue', true, { secretId: 'payments/api-key' }, 'AccessDenied')],
  [0.5, call('cloudtrail', 'StopLogging', false, { name: 'org-trail' }, 'AccessDenied')],
];

const AGENTS = [
  'aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux',
  'Boto3/1.40.50 md/Botocore#1.40.50',
  'APN/1.0 HashiCorp/1.0 Terraform/1.13.3',
  'console.amazonaws.com',
] as const;

/**
 * Writes records of CloudTrail, one a line.
 *
 * @param options - `settings.accountId` and `settings.region`; `hosts` are roles that machines assume.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const { random } = options;
  for (const timeMs of eventTimes(options)) {
    const record = random() < 0.03 ? signIn(timeMs, options) : apiCall(timeMs, options);
    yield { timeMs: Math.floor(timeMs / 1000) * 1000, line: JSON.stringify(record) };
  }
}

function envelope(timeMs: number, options: LineGeneratorOptions): Record<string, unknown> {
  return {
    eventVersion: '1.11',
    userIdentity: undefined,
    eventTime: `${new Date(timeMs).toISOString().slice(0, 19)}Z`,
    awsRegion: regionOf(options),
  };
}

function accountOf(options: LineGeneratorOptions): string {
  return options.settings?.['accountId'] ?? '123456789012';
}

function regionOf(options: LineGeneratorOptions): string {
  return options.settings?.['region'] ?? 'eu-central-1';
}

function identity(timeMs: number, options: LineGeneratorOptions): Record<string, unknown> {
  const { random } = options;
  const account = accountOf(options);
  const attributes = {
    creationDate: `${new Date(timeMs - 1_800_000).toISOString().slice(0, 19)}Z`,
    mfaAuthenticated: 'false',
  };
  if (options.hosts.length > 0 && random() < 0.6) {
    const role = pick(random, options.hosts);
    const issuer = {
      type: 'Role',
      principalId: 'AROAEXAMPLEROLEID0000',
      arn: `arn:aws:iam::${account}:role/${role}`,
      accountId: account,
      userName: role,
    };
    return {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLEROLEID0000:i-0a1b2c3d4e5f67890',
      arn: `arn:aws:sts::${account}:assumed-role/${role}/i-0a1b2c3d4e5f67890`,
      accountId: account,
      accessKeyId: 'ASIAEXAMPLEKEY000000',
      sessionContext: { sessionIssuer: issuer, attributes },
    };
  }
  const user = pick(random, options.users);
  return {
    type: 'IAMUser',
    principalId: 'AIDAEXAMPLEUSERID0000',
    arn: `arn:aws:iam::${account}:user/${user}`,
    accountId: account,
    accessKeyId: 'AKIAEXAMPLEKEY000000',
    userName: user,
  };
}

function apiCall(timeMs: number, options: LineGeneratorOptions): Record<string, unknown> {
  const { random } = options;
  const made = pickWeighted(random, CALLS);
  const denied =
    made.error === undefined
      ? {}
      : {
          errorCode: made.error,
          errorMessage: `User is not authorized to perform: ${made.source.split('.', 1)[0]}:${made.name}`,
        };
  return {
    ...envelope(timeMs, options),
    userIdentity: identity(timeMs, options),
    eventSource: made.source,
    eventName: made.name,
    sourceIPAddress: randomAddress(random, random() < 0.7 ? 'private' : 'public'),
    userAgent: pick(random, AGENTS),
    ...denied,
    requestParameters: made.parameters,
    responseElements: null,
    requestID: randomUuid(random),
    eventID: randomUuid(random),
    readOnly: made.readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: accountOf(options),
    eventCategory: 'Management',
  };
}

function signIn(timeMs: number, options: LineGeneratorOptions): Record<string, unknown> {
  const { random } = options;
  const failed = random() < 0.08;
  const user = pick(random, options.users);
  const account = accountOf(options);
  return {
    ...envelope(timeMs, options),
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLEUSERID0000',
      arn: `arn:aws:iam::${account}:user/${user}`,
      accountId: account,
      userName: user,
    },
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    sourceIPAddress: randomAddress(random, 'public'),
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
    ...(failed ? { errorMessage: 'Failed authentication' } : {}),
    requestParameters: null,
    responseElements: { ConsoleLogin: failed ? 'Failure' : 'Success' },
    additionalEventData: {
      LoginTo: `https://console.aws.amazon.com/console/home?hashArgs=%23${hexDigits(random, 6)}`,
      MobileVersion: 'No',
      MFAUsed: random() < 0.85 ? 'Yes' : 'No',
    },
    eventID: randomUuid(random),
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  };
}
