// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ImpactId, PriorityId, VerdictId } from '../enums.js';
import type { Group } from '../objects/group.js';
import type { Ticket } from '../objects/ticket.js';
import type { User } from '../objects/user.js';

/** Attributes that profile `incident` adds to most classes. */
export type IncidentProfile = {
  readonly assignee?: User;
  readonly assignee_group?: Group;
  readonly impact?: string;
  readonly impact_id?: ImpactId;
  readonly impact_score?: number;
  readonly is_suspected_breach?: boolean;
  readonly priority?: string;
  readonly priority_id?: PriorityId;
  readonly src_url?: string;
  /** @deprecated since 1.5.0: see tickets */ readonly ticket?: Ticket;
  readonly tickets?: readonly Ticket[];
  readonly verdict?: string;
  readonly verdict_id?: VerdictId;
};
