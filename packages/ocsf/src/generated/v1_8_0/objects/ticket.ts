// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `status_id`: 0 Unknown, 1 New, 2 In Progress, 3 Notified, 4 On Hold, 5 Resolved, 6 Closed, 7 Canceled, 8 Reopened, 99 Other. */
export type TicketStatusId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** Values of `type_id`: 0 Unknown, 1 Internal, 2 External, 99 Other. */
export type TicketTypeId = 0 | 1 | 2 | 99;

/** OCSF object `ticket`. */
export type Ticket = {
  readonly src_url?: string;
  readonly status?: string;
  readonly status_details?: readonly string[];
  readonly status_id?: TicketStatusId;
  readonly title?: string;
  readonly type?: string;
  readonly type_id?: TicketTypeId;
  readonly uid?: string;
};

/** Facts of OCSF object `ticket`. */
export const ticketObject: ObjectFact = {
  kind: 'object',
  name: 'ticket',
  caption: 'Ticket',
  extends: 'object',
  constraints: { atLeastOne: ['src_url', 'uid'] },
  profiles: [],
  attributes: {
    src_url: { type: 'url_t', requirement: 'recommended' },
    status: { type: 'string_t', caption: 'Ticket Status' },
    status_details: { type: 'string_t', isArray: true },
    status_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'New',
        2: 'In Progress',
        3: 'Notified',
        4: 'On Hold',
        5: 'Resolved',
        6: 'Closed',
        7: 'Canceled',
        8: 'Reopened',
        99: 'Other',
      },
      sibling: 'status',
      caption: 'Ticket Status ID',
    },
    title: { type: 'string_t' },
    type: { type: 'string_t', caption: 'Ticket Type' },
    type_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Internal', 2: 'External', 99: 'Other' },
      sibling: 'type',
      caption: 'Ticket Type ID',
    },
    uid: { type: 'string_t', requirement: 'recommended' },
  },
};
