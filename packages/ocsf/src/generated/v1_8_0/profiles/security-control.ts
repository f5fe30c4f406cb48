// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ConfidenceId, DispositionId, RiskLevelId } from '../enums.js';
import type { Attack } from '../objects/attack.js';
import type { Authorization } from '../objects/authorization.js';
import type { FirewallRule } from '../objects/firewall-rule.js';
import type { Malware } from '../objects/malware.js';
import type { MalwareScanInfo } from '../objects/malware-scan-info.js';
import type { Policy } from '../objects/policy.js';

/** Attributes that profile `security_control` adds to most classes. */
export type SecurityControlProfile = {
  readonly action?: string;
  readonly action_id?: 0 | 1 | 2 | 3 | 4 | 99;
  readonly attacks?: readonly Attack[];
  readonly authorizations?: readonly Authorization[];
  readonly confidence?: string;
  readonly confidence_id?: ConfidenceId;
  readonly confidence_score?: number;
  readonly disposition?: string;
  readonly disposition_id?: DispositionId;
  readonly firewall_rule?: FirewallRule;
  readonly is_alert?: boolean;
  readonly malware?: readonly Malware[];
  readonly malware_scan_info?: MalwareScanInfo;
  readonly policy?: Policy;
  readonly risk_details?: string;
  readonly risk_level?: string;
  readonly risk_level_id?: RiskLevelId;
  readonly risk_score?: number;
};
