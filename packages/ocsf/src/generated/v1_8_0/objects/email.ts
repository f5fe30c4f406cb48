// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { fileObject, type File } from '../objects/file.js';
import { httpHeaderObject, type HttpHeader } from '../objects/http-header.js';
import { urlObject, type Url } from '../objects/url.js';

/** OCSF object `email`. */
export type Email = {
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly cc?: readonly string[];
  readonly cc_mailboxes?: readonly string[];
  /** @deprecated since 1.4.0: see delivered_to_list */ readonly delivered_to?: string;
  readonly delivered_to_list?: readonly string[];
  readonly files?: readonly File[];
  readonly from?: string;
  readonly from_list?: readonly string[];
  readonly from_mailbox?: string;
  readonly from_mailboxes?: readonly string[];
  readonly http_headers?: readonly HttpHeader[];
  readonly is_read?: boolean;
  readonly message_uid?: string;
  readonly raw_header?: string;
  /** @deprecated since 1.4.0: see reply_to_list */ readonly reply_to?: string;
  readonly reply_to_list?: readonly string[];
  readonly reply_to_mailboxes?: readonly string[];
  readonly return_path?: string;
  readonly sender?: string;
  readonly sender_mailbox?: string;
  readonly size?: number;
  /** @deprecated since 1.4.0: see from */ readonly smtp_from?: string;
  /** @deprecated since 1.4.0: see to */ readonly smtp_to?: readonly string[];
  readonly subject?: string;
  readonly to?: readonly string[];
  readonly to_mailboxes?: readonly string[];
  readonly uid?: string;
  readonly urls?: readonly Url[];
  readonly x_originating_ip?: readonly string[];
};

/** Facts of OCSF object `email`. */
export const emailObject: ObjectFact = {
  kind: 'object',
  observable: 22,
  name: 'email',
  caption: 'Email',
  extends: 'object',
  constraints: { atLeastOne: ['from', 'to'] },
  profiles: ['data_classification'],
  attributes: {
    data_classification: {
      type: 'object_t',
      object: () => dataClassificationObject,
      requirement: 'recommended',
      profiles: ['data_classification'],
      deprecated: { since: '1.4.0', replacedBy: ['data_classifications'] },
    },
    data_classifications: {
      type: 'object_t',
      object: () => dataClassificationObject,
      isArray: true,
      requirement: 'recommended',
      profiles: ['data_classification'],
    },
    cc: { type: 'email_t', isArray: true },
    cc_mailboxes: { type: 'string_t', isArray: true },
    delivered_to: { type: 'email_t', deprecated: { since: '1.4.0', replacedBy: ['delivered_to_list'] } },
    delivered_to_list: { type: 'email_t', isArray: true },
    files: { type: 'object_t', object: () => fileObject, isArray: true },
    from: { type: 'email_t', requirement: 'recommended' },
    from_list: { type: 'email_t', isArray: true },
    from_mailbox: { type: 'string_t' },
    from_mailboxes: { type: 'email_t', isArray: true },
    http_headers: { type: 'object_t', object: () => httpHeaderObject, isArray: true },
    is_read: { type: 'boolean_t' },
    message_uid: { type: 'string_t', requirement: 'recommended', observable: 42 },
    raw_header: { type: 'string_t' },
    reply_to: {
      type: 'email_t',
      requirement: 'recommended',
      deprecated: { since: '1.4.0', replacedBy: ['reply_to_list'] },
    },
    reply_to_list: { type: 'email_t', isArray: true },
    reply_to_mailboxes: { type: 'string_t', isArray: true },
    return_path: { type: 'email_t' },
    sender: { type: 'email_t' },
    sender_mailbox: { type: 'string_t' },
    size: { type: 'long_t', requirement: 'recommended' },
    smtp_from: { type: 'email_t', requirement: 'recommended', deprecated: { since: '1.4.0', replacedBy: ['from'] } },
    smtp_to: {
      type: 'email_t',
      isArray: true,
      requirement: 'recommended',
      deprecated: { since: '1.4.0', replacedBy: ['to'] },
    },
    subject: { type: 'string_t', requirement: 'recommended', observable: 40, caption: 'Subject' },
    to: { type: 'email_t', isArray: true, requirement: 'recommended' },
    to_mailboxes: { type: 'string_t', isArray: true },
    uid: { type: 'string_t', requirement: 'recommended', observable: 41, caption: 'Email Thread UID' },
    urls: { type: 'object_t', object: () => urlObject, isArray: true },
    x_originating_ip: { type: 'ip_t', isArray: true },
  },
};
