import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of AWS CloudTrail. */
export const descriptor: TechnologyDescriptor = {
  id: 'aws-cloudtrail',
  title: 'AWS CloudTrail',
  vendor: 'Amazon Web Services',
  product: 'CloudTrail',
  category: 'cloud',
  summary:
    'CloudTrail records who called which AWS API, from where, with which credentials and with what outcome, sign-ins to the console included. It is the audit log of an AWS account: stolen keys, privilege escalation, public buckets and disabled logging are found here first.',
  formats: [
    'JSON, one record a line',
    'JSON files with a "Records" array',
    'EventBridge events',
    'Rows of `aws cloudtrail lookup-events`',
    'Insight events',
    'Digest files',
  ],
  classUids: [0, 2004, 3001, 3002, 3006, 6003],
  sigma: listLogSources(logSources),
  collection: [
    'A trail over all regions, with log file validation:',
    '',
    '```sh',
    'aws cloudtrail create-trail --name org-trail --s3-bucket-name example-cloudtrail --is-multi-region-trail --enable-log-file-validation',
    'aws cloudtrail start-logging --name org-trail',
    'aws cloudtrail put-event-selectors --trail-name org-trail --advanced-event-selectors file://selectors.json',
    '```',
    '',
    'CloudTrail writes gzip JSON files to the bucket about every five minutes. Fetch them with `aws s3 sync s3://example-cloudtrail/AWSLogs ./AWSLogs` and read the folder with the file connector: each element of "Records" is one record.',
    '',
    'A quick look without a trail (90 days, management events only): `aws cloudtrail lookup-events --max-results 50 --query Events --output json`.',
  ].join('\n'),
  limits: [
    'Files arrive 5 to 15 minutes after the calls.',
    'Data events (S3 objects, Lambda invocations) are only recorded when the trail selects them.',
    'A failed ConsoleLogin hides the user name when no such user exists.',
    'Times have whole seconds: the order of calls within a second is unknown.',
    'AssumeRole is API Activity: the assumed role stands in api.request.data.',
  ],
  links: [
    {
      title: 'CloudTrail record contents',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    },
    {
      title: 'userIdentity element',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    },
  ],
};
