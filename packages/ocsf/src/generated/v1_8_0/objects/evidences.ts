// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { apiObject, type Api } from '../objects/api.js';
import { containerObject, type Container } from '../objects/container.js';
import { databaseObject, type Database } from '../objects/database.js';
import { databucketObject, type Databucket } from '../objects/databucket.js';
import { deviceObject, type Device } from '../objects/device.js';
import { dnsQueryObject, type DnsQuery } from '../objects/dns-query.js';
import { emailObject, type Email } from '../objects/email.js';
import { fileObject, type File } from '../objects/file.js';
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { ja4FingerprintObject, type Ja4Fingerprint } from '../objects/ja4-fingerprint.js';
import { jobObject, type Job } from '../objects/job.js';
import { networkConnectionInfoObject, type NetworkConnectionInfo } from '../objects/network-connection-info.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { processObject, type Process } from '../objects/process.js';
import { resourceDetailsObject, type ResourceDetails } from '../objects/resource-details.js';
import { scriptObject, type Script } from '../objects/script.js';
import { tlsObject, type Tls } from '../objects/tls.js';
import { urlObject, type Url } from '../objects/url.js';
import { userObject, type User } from '../objects/user.js';
import { regKeyObject, type RegKey } from '../objects/win/reg-key.js';
import { regValueObject, type RegValue } from '../objects/win/reg-value.js';
import { winServiceObject, type WinService } from '../objects/win/win-service.js';

/** Values of `verdict_id`: 0 Unknown, 1 False Positive, 2 True Positive, 3 Disregard, 4 Suspicious, 5 Benign, 6 Test, 7 Insufficient Data, 8 Security Risk, 9 Managed Externally, 10 Duplicate, 99 Other. */
export type EvidencesVerdictId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** OCSF object `evidences`. */
export type Evidences = {
  readonly name?: string;
  readonly uid?: string;
  readonly actor?: Actor;
  readonly api?: Api;
  readonly connection_info?: NetworkConnectionInfo;
  readonly container?: Container;
  readonly data?: unknown;
  readonly database?: Database;
  readonly databucket?: Databucket;
  readonly device?: Device;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly email?: Email;
  readonly file?: File;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly ja4_fingerprint_list?: readonly Ja4Fingerprint[];
  readonly job?: Job;
  readonly process?: Process;
  readonly query?: DnsQuery;
  readonly resources?: readonly ResourceDetails[];
  readonly script?: Script;
  readonly src_endpoint?: NetworkEndpoint;
  readonly tls?: Tls;
  readonly url?: Url;
  readonly user?: User;
  readonly verdict?: string;
  readonly verdict_id?: EvidencesVerdictId;
  readonly reg_key?: RegKey;
  readonly reg_value?: RegValue;
  readonly win_service?: WinService;
};

/** Facts of OCSF object `evidences`. */
export const evidencesObject: ObjectFact = {
  kind: 'object',
  name: 'evidences',
  caption: 'Evidence Artifacts',
  extends: '_entity',
  constraints: {
    atLeastOne: [
      'actor',
      'api',
      'connection_info',
      'data',
      'database',
      'databucket',
      'device',
      'dst_endpoint',
      'email',
      'file',
      'process',
      'query',
      'src_endpoint',
      'url',
      'user',
      'job',
      'script',
      'reg_key',
      'reg_value',
      'win_service',
    ],
  },
  profiles: ['cloud', 'container', 'data_classification', 'linux/linux_users', 'macos/macos_users'],
  attributes: {
    name: { type: 'string_t' },
    uid: { type: 'string_t' },
    actor: { type: 'object_t', object: () => actorObject, requirement: 'recommended' },
    api: { type: 'object_t', object: () => apiObject, requirement: 'recommended' },
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject, requirement: 'recommended' },
    container: { type: 'object_t', object: () => containerObject, requirement: 'recommended' },
    data: { type: 'json_t' },
    database: { type: 'object_t', object: () => databaseObject, requirement: 'recommended' },
    databucket: { type: 'object_t', object: () => databucketObject, requirement: 'recommended' },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended' },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    email: { type: 'object_t', object: () => emailObject, requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    http_request: { type: 'object_t', object: () => httpRequestObject, requirement: 'recommended' },
    http_response: { type: 'object_t', object: () => httpResponseObject, requirement: 'recommended' },
    ja4_fingerprint_list: {
      type: 'object_t',
      object: () => ja4FingerprintObject,
      isArray: true,
      requirement: 'recommended',
    },
    job: { type: 'object_t', object: () => jobObject, requirement: 'recommended' },
    process: { type: 'object_t', object: () => processObject, requirement: 'recommended' },
    query: { type: 'object_t', object: () => dnsQueryObject, requirement: 'recommended' },
    resources: {
      type: 'object_t',
      object: () => resourceDetailsObject,
      isArray: true,
      requirement: 'recommended',
      caption: 'Cloud Resources',
    },
    script: { type: 'object_t', object: () => scriptObject, requirement: 'recommended' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    tls: { type: 'object_t', object: () => tlsObject, requirement: 'recommended' },
    url: { type: 'object_t', object: () => urlObject, requirement: 'recommended' },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    verdict: { type: 'string_t' },
    verdict_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'False Positive',
        2: 'True Positive',
        3: 'Disregard',
        4: 'Suspicious',
        5: 'Benign',
        6: 'Test',
        7: 'Insufficient Data',
        8: 'Security Risk',
        9: 'Managed Externally',
        10: 'Duplicate',
        99: 'Other',
      },
      sibling: 'verdict',
    },
    reg_key: { type: 'object_t', object: () => regKeyObject, requirement: 'recommended' },
    reg_value: { type: 'object_t', object: () => regValueObject, requirement: 'recommended' },
    win_service: { type: 'object_t', object: () => winServiceObject, requirement: 'recommended' },
  },
};
