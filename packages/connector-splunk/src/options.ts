import { z } from 'zod';

const credentials = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('password').describe('Signs in with a login and a password and renews the session by itself.'),
    username: z.string().min(1).describe('Splunk login of the service account.'),
    password: z.string().min(1).describe('Its password. Secret: give it as ${ENVIRONMENT_VARIABLE}.'),
  }),
  z.strictObject({
    kind: z.literal('token').describe('Uses an authentication token (JWT) that was made in Splunk.'),
    token: z.string().min(1).describe('The token. Secret: give it as ${ENVIRONMENT_VARIABLE}.'),
  }),
]);

const tls = z.strictObject({
  ca: z
    .string()
    .optional()
    .describe(
      'Certificate authorities to trust instead of the system ones, as PEM text. A self-signed certificate is its own.',
    ),
  caFile: z.string().optional().describe('The same as a path, resolved against the configuration file.'),
  pinSha256: z
    .string()
    .regex(/^([0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/)
    .optional()
    .describe(
      'SHA-256 fingerprint that the certificate must have. Replaces the check of the host name, never that of the chain.',
    ),
});

/** Options of a Splunk platform, for a configuration file. Certificates are always verified: there is no switch. */
export const splunkOptionsSchema = z.strictObject({
  url: z
    .url({ protocol: /^https$/ })
    .describe('Management address of a search head, for instance https://splunk.example.com:8089. Only https.'),
  credentials: credentials.describe('How to sign in.'),
  tls: tls.default({}).describe('Whom to trust.'),
  requestTimeoutMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(30_000)
    .describe('Longest wait for an answer to begin, in ms.'),
  maxAttempts: z
    .int()
    .min(1)
    .max(10)
    .default(4)
    .describe('Tries of one request when Splunk is busy or cannot be reached.'),
  retryBaseMs: z
    .int()
    .min(1)
    .max(60_000)
    .default(500)
    .describe('First pause between tries, in ms; doubled each time, with jitter.'),
  retryBudgetMs: z
    .int()
    .min(0)
    .max(600_000)
    .default(60_000)
    .describe('Longest time spent on all tries together, in ms.'),
});

/** Resolved options of a Splunk platform. Holds secrets: never log it. */
export type SplunkOptions = z.output<typeof splunkOptionsSchema>;

/** Options of a Splunk platform as written by a person. */
export type SplunkOptionsInput = z.input<typeof splunkOptionsSchema>;
