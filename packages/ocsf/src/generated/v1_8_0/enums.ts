// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { EnumFact } from '../../facts.js';

/** Values of `account_switch_type_id`: 0 Unknown, 1 Substitute User, 2 Impersonate, 99 Other. */
export type AccountSwitchTypeId = 0 | 1 | 2 | 99;

/** Captions of `account_switch_type_id` by value. */
export const accountSwitchTypeIdEnum: EnumFact = { 0: 'Unknown', 1: 'Substitute User', 2: 'Impersonate', 99: 'Other' };

/** Values of `auth_protocol_id`: 0 Unknown, 1 NTLM, 2 Kerberos, 3 Digest, 4 OpenID, 5 SAML, 6 OAUTH 2.0, 7 PAP, 8 CHAP, 9 EAP, 10 RADIUS, 11 Basic Authentication, 12 LDAP, 99 Other. */
export type AuthProtocolId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 99;

/** Captions of `auth_protocol_id` by value. */
export const authProtocolIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'NTLM',
  2: 'Kerberos',
  3: 'Digest',
  4: 'OpenID',
  5: 'SAML',
  6: 'OAUTH 2.0',
  7: 'PAP',
  8: 'CHAP',
  9: 'EAP',
  10: 'RADIUS',
  11: 'Basic Authentication',
  12: 'LDAP',
  99: 'Other',
};

/** Values of `boundary_id`: 0 Unknown, 1 Localhost, 2 Internal, 3 External, 4 Same VPC, 5 Internet/VPC Gateway, 6 Virtual Private Gateway, 7 Intra-region VPC, 8 Inter-region VPC, 9 Local Gateway, 10 Gateway VPC, 11 Internet Gateway, 99 Other. */
export type BoundaryId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 99;

/** Captions of `boundary_id` by value. */
export const boundaryIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Localhost',
  2: 'Internal',
  3: 'External',
  4: 'Same VPC',
  5: 'Internet/VPC Gateway',
  6: 'Virtual Private Gateway',
  7: 'Intra-region VPC',
  8: 'Inter-region VPC',
  9: 'Local Gateway',
  10: 'Gateway VPC',
  11: 'Internet Gateway',
  99: 'Other',
};

/** Values of `category_ids`: 0 Unknown, 1 Adult/Mature Content, 3 Pornography, 4 Sex Education, 5 Intimate Apparel/Swimsuit, 6 Nudity, 7 Extreme, 9 Scam/Questionable/Illegal, 11 Gambling, 14 Violence/Hate/Racism, 15 Weapons, 16 Abortion, 17 Hacking, 18 Phishing, 20 Entertainment, 21 Business/Economy, 22 Alternative Spirituality/Belief, 23 Alcohol, 24 Tobacco, 25 Controlled Substances, 26 Child Pornography, 27 Education, 29 Charitable Organizations, 30 Art/Culture, 31 Financial Services, 32 Brokerage/Trading, 33 Games, 34 Government/Legal, 35 Military, 36 Political/Social Advocacy, 37 Health, 38 Technology/Internet, 40 Search Engines/Portals, 43 Malicious Sources/Malnets, 44 Malicious Outbound Data/Botnets, 45 Job Search/Careers, 46 News/Media, 47 Personals/Dating, 49 Reference, 50 Mixed Content/Potentially Adult, 51 Chat (IM)/SMS, 52 Email, 53 Newsgroups/Forums, 54 Religion, 55 Social Networking, 56 File Storage/Sharing, 57 Remote Access Tools, 58 Shopping, 59 Auctions, 60 Real Estate, 61 Society/Daily Living, 63 Personal Sites, 64 Restaurants/Dining/Food, 65 Sports/Recreation, 66 Travel, 67 Vehicles, 68 Humor/Jokes, 71 Software Downloads, 83 Peer-to-Peer (P2P), 84 Audio/Video Clips, 85 Office/Business Applications, 86 Proxy Avoidance, 87 For Kids, 88 Web Ads/Analytics, 89 Web Hosting, 90 Uncategorized, 92 Suspicious, 93 Sexual Expression, 95 Translation, 96 Non-Viewable/Infrastructure, 97 Content Servers, 98 Placeholders, 99 Other, 101 Spam, 102 Potentially Unwanted Software, 103 Dynamic DNS Host, 106 E-Card/Invitations, 107 Informational, 108 Computer/Information Security, 109 Internet Connected Devices, 110 Internet Telephony, 111 Online Meetings, 112 Media Sharing, 113 Radio/Audio Streams, 114 TV/Video Streams, 118 Piracy/Copyright Concerns, 121 Marijuana. */
export type CategoryIds =
  | 0
  | 1
  | 3
  | 4
  | 5
  | 6
  | 7
  | 9
  | 11
  | 14
  | 15
  | 16
  | 17
  | 18
  | 20
  | 21
  | 22
  | 23
  | 24
  | 25
  | 26
  | 27
  | 29
  | 30
  | 31
  | 32
  | 33
  | 34
  | 35
  | 36
  | 37
  | 38
  | 40
  | 43
  | 44
  | 45
  | 46
  | 47
  | 49
  | 50
  | 51
  | 52
  | 53
  | 54
  | 55
  | 56
  | 57
  | 58
  | 59
  | 60
  | 61
  | 63
  | 64
  | 65
  | 66
  | 67
  | 68
  | 71
  | 83
  | 84
  | 85
  | 86
  | 87
  | 88
  | 89
  | 90
  | 92
  | 93
  | 95
  | 96
  | 97
  | 98
  | 99
  | 101
  | 102
  | 103
  | 106
  | 107
  | 108
  | 109
  | 110
  | 111
  | 112
  | 113
  | 114
  | 118
  | 121;

/** Captions of `category_ids` by value. */
export const categoryIdsEnum: EnumFact = {
  0: 'Unknown',
  1: 'Adult/Mature Content',
  3: 'Pornography',
  4: 'Sex Education',
  5: 'Intimate Apparel/Swimsuit',
  6: 'Nudity',
  7: 'Extreme',
  9: 'Scam/Questionable/Illegal',
  11: 'Gambling',
  14: 'Violence/Hate/Racism',
  15: 'Weapons',
  16: 'Abortion',
  17: 'Hacking',
  18: 'Phishing',
  20: 'Entertainment',
  21: 'Business/Economy',
  22: 'Alternative Spirituality/Belief',
  23: 'Alcohol',
  24: 'Tobacco',
  25: 'Controlled Substances',
  26: 'Child Pornography',
  27: 'Education',
  29: 'Charitable Organizations',
  30: 'Art/Culture',
  31: 'Financial Services',
  32: 'Brokerage/Trading',
  33: 'Games',
  34: 'Government/Legal',
  35: 'Military',
  36: 'Political/Social Advocacy',
  37: 'Health',
  38: 'Technology/Internet',
  40: 'Search Engines/Portals',
  43: 'Malicious Sources/Malnets',
  44: 'Malicious Outbound Data/Botnets',
  45: 'Job Search/Careers',
  46: 'News/Media',
  47: 'Personals/Dating',
  49: 'Reference',
  50: 'Mixed Content/Potentially Adult',
  51: 'Chat (IM)/SMS',
  52: 'Email',
  53: 'Newsgroups/Forums',
  54: 'Religion',
  55: 'Social Networking',
  56: 'File Storage/Sharing',
  57: 'Remote Access Tools',
  58: 'Shopping',
  59: 'Auctions',
  60: 'Real Estate',
  61: 'Society/Daily Living',
  63: 'Personal Sites',
  64: 'Restaurants/Dining/Food',
  65: 'Sports/Recreation',
  66: 'Travel',
  67: 'Vehicles',
  68: 'Humor/Jokes',
  71: 'Software Downloads',
  83: 'Peer-to-Peer (P2P)',
  84: 'Audio/Video Clips',
  85: 'Office/Business Applications',
  86: 'Proxy Avoidance',
  87: 'For Kids',
  88: 'Web Ads/Analytics',
  89: 'Web Hosting',
  90: 'Uncategorized',
  92: 'Suspicious',
  93: 'Sexual Expression',
  95: 'Translation',
  96: 'Non-Viewable/Infrastructure',
  97: 'Content Servers',
  98: 'Placeholders',
  99: 'Other',
  101: 'Spam',
  102: 'Potentially Unwanted Software',
  103: 'Dynamic DNS Host',
  106: 'E-Card/Invitations',
  107: 'Informational',
  108: 'Computer/Information Security',
  109: 'Internet Connected Devices',
  110: 'Internet Telephony',
  111: 'Online Meetings',
  112: 'Media Sharing',
  113: 'Radio/Audio Streams',
  114: 'TV/Video Streams',
  118: 'Piracy/Copyright Concerns',
  121: 'Marijuana',
};

/** Values of `confidence_id`: 0 Unknown, 1 Low, 2 Medium, 3 High, 99 Other. */
export type ConfidenceId = 0 | 1 | 2 | 3 | 99;

/** Captions of `confidence_id` by value. */
export const confidenceIdEnum: EnumFact = { 0: 'Unknown', 1: 'Low', 2: 'Medium', 3: 'High', 99: 'Other' };

/** Values of `confidentiality_id`: 0 Unknown, 1 Not Confidential, 2 Confidential, 3 Secret, 4 Top Secret, 5 Private, 6 Restricted, 99 Other. */
export type ConfidentialityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Captions of `confidentiality_id` by value. */
export const confidentialityIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Not Confidential',
  2: 'Confidential',
  3: 'Secret',
  4: 'Top Secret',
  5: 'Private',
  6: 'Restricted',
  99: 'Other',
};

/** Values of `cpu_architecture_id`: 0 Unknown, 1 x86, 2 ARM, 3 RISC-V, 99 Other. */
export type CpuArchitectureId = 0 | 1 | 2 | 3 | 99;

/** Captions of `cpu_architecture_id` by value. */
export const cpuArchitectureIdEnum: EnumFact = { 0: 'Unknown', 1: 'x86', 2: 'ARM', 3: 'RISC-V', 99: 'Other' };

/** Values of `data_lifecycle_state_id`: 0 Unknown, 1 Data at-Rest, 2 Data in-Transit, 3 Data in-Use, 99 Other. */
export type DataLifecycleStateId = 0 | 1 | 2 | 3 | 99;

/** Captions of `data_lifecycle_state_id` by value. */
export const dataLifecycleStateIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Data at-Rest',
  2: 'Data in-Transit',
  3: 'Data in-Use',
  99: 'Other',
};

/** Values of `depth`: Base, Environmental, Temporal. */
export type Depth = 'Base' | 'Environmental' | 'Temporal';

/** Captions of `depth` by value. */
export const depthEnum: EnumFact = { Base: 'Base', Environmental: 'Environmental', Temporal: 'Temporal' };

/** Values of `detection_pattern_type_id`: 0 Unknown, 1 STIX, 2 PCRE, 3 SIGMA, 4 Snort, 5 Suricata, 6 YARA, 99 Other. */
export type DetectionPatternTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Captions of `detection_pattern_type_id` by value. */
export const detectionPatternTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'STIX',
  2: 'PCRE',
  3: 'SIGMA',
  4: 'Snort',
  5: 'Suricata',
  6: 'YARA',
  99: 'Other',
};

/** Values of `detection_system_id`: 0 Unknown, 1 Endpoint, 2 DLP Gateway, 3 Mobile Device Management, 4 Data Discovery & Classification, 5 Secure Web Gateway, 6 Secure Email Gateway, 7 Digital Rights Management, 8 Cloud Access Security Broker, 9 Database Activity Monitoring, 10 Application-Level DLP, 11 Developer Security, 12 Data Security Posture Management, 99 Other. */
export type DetectionSystemId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 99;

/** Captions of `detection_system_id` by value. */
export const detectionSystemIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Endpoint',
  2: 'DLP Gateway',
  3: 'Mobile Device Management',
  4: 'Data Discovery & Classification',
  5: 'Secure Web Gateway',
  6: 'Secure Email Gateway',
  7: 'Digital Rights Management',
  8: 'Cloud Access Security Broker',
  9: 'Database Activity Monitoring',
  10: 'Application-Level DLP',
  11: 'Developer Security',
  12: 'Data Security Posture Management',
  99: 'Other',
};

/** Values of `direction_id`: 0 Unknown, 1 Inbound, 2 Outbound, 3 Lateral, 4 Local, 99 Other. */
export type DirectionId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `direction_id` by value. */
export const directionIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Inbound',
  2: 'Outbound',
  3: 'Lateral',
  4: 'Local',
  99: 'Other',
};

/** Values of `disposition_id`: 0 Unknown, 1 Allowed, 2 Blocked, 3 Quarantined, 4 Isolated, 5 Deleted, 6 Dropped, 7 Custom Action, 8 Approved, 9 Restored, 10 Exonerated, 11 Corrected, 12 Partially Corrected, 13 Uncorrected, 14 Delayed, 15 Detected, 16 No Action, 17 Logged, 18 Tagged, 19 Alert, 20 Count, 21 Reset, 22 Captcha, 23 Challenge, 24 Access Revoked, 25 Rejected, 26 Unauthorized, 27 Error, 99 Other. */
export type DispositionId =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16
  | 17
  | 18
  | 19
  | 20
  | 21
  | 22
  | 23
  | 24
  | 25
  | 26
  | 27
  | 99;

/** Captions of `disposition_id` by value. */
export const dispositionIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Allowed',
  2: 'Blocked',
  3: 'Quarantined',
  4: 'Isolated',
  5: 'Deleted',
  6: 'Dropped',
  7: 'Custom Action',
  8: 'Approved',
  9: 'Restored',
  10: 'Exonerated',
  11: 'Corrected',
  12: 'Partially Corrected',
  13: 'Uncorrected',
  14: 'Delayed',
  15: 'Detected',
  16: 'No Action',
  17: 'Logged',
  18: 'Tagged',
  19: 'Alert',
  20: 'Count',
  21: 'Reset',
  22: 'Captcha',
  23: 'Challenge',
  24: 'Access Revoked',
  25: 'Rejected',
  26: 'Unauthorized',
  27: 'Error',
  99: 'Other',
};

/** Values of `dnssec_status_id`: 0 Unknown, 1 Signed, 2 Unsigned, 99 Other. */
export type DnssecStatusId = 0 | 1 | 2 | 99;

/** Captions of `dnssec_status_id` by value. */
export const dnssecStatusIdEnum: EnumFact = { 0: 'Unknown', 1: 'Signed', 2: 'Unsigned', 99: 'Other' };

/** Values of `drive_type_id`: 0 Unknown, 1 Removable, 2 Fixed, 3 Remote, 4 CD-ROM, 5 RAM Disk, 99 Other. */
export type DriveTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** Captions of `drive_type_id` by value. */
export const driveTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Removable',
  2: 'Fixed',
  3: 'Remote',
  4: 'CD-ROM',
  5: 'RAM Disk',
  99: 'Other',
};

/** Values of `factor_type_id`: 0 Unknown, 1 SMS, 2 Security Question, 3 Phone Call, 4 Biometric, 5 Push Notification, 6 Hardware Token, 7 OTP, 8 Email, 9 U2F, 10 WebAuthn, 11 Password, 99 Other. */
export type FactorTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 99;

/** Captions of `factor_type_id` by value. */
export const factorTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'SMS',
  2: 'Security Question',
  3: 'Phone Call',
  4: 'Biometric',
  5: 'Push Notification',
  6: 'Hardware Token',
  7: 'OTP',
  8: 'Email',
  9: 'U2F',
  10: 'WebAuthn',
  11: 'Password',
  99: 'Other',
};

/** Values of `impact_id`: 0 Unknown, 1 Low, 2 Medium, 3 High, 4 Critical, 99 Other. */
export type ImpactId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `impact_id` by value. */
export const impactIdEnum: EnumFact = { 0: 'Unknown', 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Critical', 99: 'Other' };

/** Values of `injection_type_id`: 0 Unknown, 1 Remote Thread, 2 Load Library, 3 Queue APC, 99 Other. */
export type InjectionTypeId = 0 | 1 | 2 | 3 | 99;

/** Captions of `injection_type_id` by value. */
export const injectionTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Remote Thread',
  2: 'Load Library',
  3: 'Queue APC',
  99: 'Other',
};

/** Values of `install_state_id`: 0 Unknown, 1 Installed, 2 Not Installed, 3 Installed Pending Reboot, 99 Other. */
export type InstallStateId = 0 | 1 | 2 | 3 | 99;

/** Captions of `install_state_id` by value. */
export const installStateIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Installed',
  2: 'Not Installed',
  3: 'Installed Pending Reboot',
  99: 'Other',
};

/** Values of `integrity_id`: 0 Unknown, 1 Untrusted, 2 Low, 3 Medium, 4 High, 5 System, 6 Protected, 99 Other. */
export type IntegrityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Captions of `integrity_id` by value. */
export const integrityIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Untrusted',
  2: 'Low',
  3: 'Medium',
  4: 'High',
  5: 'System',
  6: 'Protected',
  99: 'Other',
};

/** Values of `launch_type_id`: 0 Unknown, 1 Spawn, 2 Fork, 3 Exec, 99 Other. */
export type LaunchTypeId = 0 | 1 | 2 | 3 | 99;

/** Captions of `launch_type_id` by value. */
export const launchTypeIdEnum: EnumFact = { 0: 'Unknown', 1: 'Spawn', 2: 'Fork', 3: 'Exec', 99: 'Other' };

/** Values of `log_type_id`: 0 Unknown, 1 OS, 2 Application, 99 Other. */
export type LogTypeId = 0 | 1 | 2 | 99;

/** Captions of `log_type_id` by value. */
export const logTypeIdEnum: EnumFact = { 0: 'Unknown', 1: 'OS', 2: 'Application', 99: 'Other' };

/** Values of `logon_type_id`: 0 Unknown, 1 System, 2 Interactive, 3 Network, 4 Batch, 5 OS Service, 7 Unlock, 8 Network Cleartext, 9 New Credentials, 10 Remote Interactive, 11 Cached Interactive, 12 Cached Remote Interactive, 13 Cached Unlock, 99 Other. */
export type LogonTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 99;

/** Captions of `logon_type_id` by value. */
export const logonTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'System',
  2: 'Interactive',
  3: 'Network',
  4: 'Batch',
  5: 'OS Service',
  7: 'Unlock',
  8: 'Network Cleartext',
  9: 'New Credentials',
  10: 'Remote Interactive',
  11: 'Cached Interactive',
  12: 'Cached Remote Interactive',
  13: 'Cached Unlock',
  99: 'Other',
};

/** Values of `network_scope_id`: 0 Unknown, 1 Internal, 2 External, 99 Other. */
export type NetworkScopeId = 0 | 1 | 2 | 99;

/** Captions of `network_scope_id` by value. */
export const networkScopeIdEnum: EnumFact = { 0: 'Unknown', 1: 'Internal', 2: 'External', 99: 'Other' };

/** Values of `opcode_id`: 0 Query, 1 Inverse Query, 2 Status, 3 Reserved, 4 Notify, 5 Update, 6 DSO Message, 99 Other. */
export type OpcodeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Captions of `opcode_id` by value. */
export const opcodeIdEnum: EnumFact = {
  0: 'Query',
  1: 'Inverse Query',
  2: 'Status',
  3: 'Reserved',
  4: 'Notify',
  5: 'Update',
  6: 'DSO Message',
  99: 'Other',
};

/** Values of `phase_id`: 0 Unknown, 1 Reconnaissance, 2 Weaponization, 3 Delivery, 4 Exploitation, 5 Installation, 6 Command & Control, 7 Actions on Objectives, 99 Other. */
export type PhaseId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** Captions of `phase_id` by value. */
export const phaseIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Reconnaissance',
  2: 'Weaponization',
  3: 'Delivery',
  4: 'Exploitation',
  5: 'Installation',
  6: 'Command & Control',
  7: 'Actions on Objectives',
  99: 'Other',
};

/** Values of `prev_security_level_id`: 0 Unknown, 1 Secure, 2 At Risk, 3 Compromised, 99 Other. */
export type PrevSecurityLevelId = 0 | 1 | 2 | 3 | 99;

/** Captions of `prev_security_level_id` by value. */
export const prevSecurityLevelIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Secure',
  2: 'At Risk',
  3: 'Compromised',
  99: 'Other',
};

/** Values of `priority_id`: 0 Unknown, 1 Low, 2 Medium, 3 High, 4 Critical, 99 Other. */
export type PriorityId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `priority_id` by value. */
export const priorityIdEnum: EnumFact = { 0: 'Unknown', 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Critical', 99: 'Other' };

/** Values of `query_result_id`: 0 Unknown, 1 Exists, 2 Partial, 3 Does not exist, 4 Error, 5 Unsupported, 99 Other. */
export type QueryResultId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** Captions of `query_result_id` by value. */
export const queryResultIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Exists',
  2: 'Partial',
  3: 'Does not exist',
  4: 'Error',
  5: 'Unsupported',
  99: 'Other',
};

/** Values of `relationship_id`: 0 Unknown, 1 Depends On, 99 Other. */
export type RelationshipId = 0 | 1 | 99;

/** Captions of `relationship_id` by value. */
export const relationshipIdEnum: EnumFact = { 0: 'Unknown', 1: 'Depends On', 99: 'Other' };

/** Values of `risk_level_id`: 0 Info, 1 Low, 2 Medium, 3 High, 4 Critical, 99 Other. */
export type RiskLevelId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `risk_level_id` by value. */
export const riskLevelIdEnum: EnumFact = { 0: 'Info', 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Critical', 99: 'Other' };

/** Values of `score_id`: 0 Unknown, 1 Very Safe, 2 Safe, 3 Probably Safe, 4 Leans Safe, 5 May not be Safe, 6 Exercise Caution, 7 Suspicious/Risky, 8 Possibly Malicious, 9 Probably Malicious, 10 Malicious, 99 Other. */
export type ScoreId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** Captions of `score_id` by value. */
export const scoreIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Very Safe',
  2: 'Safe',
  3: 'Probably Safe',
  4: 'Leans Safe',
  5: 'May not be Safe',
  6: 'Exercise Caution',
  7: 'Suspicious/Risky',
  8: 'Possibly Malicious',
  9: 'Probably Malicious',
  10: 'Malicious',
  99: 'Other',
};

/** Values of `security_level_id`: 0 Unknown, 1 Secure, 2 At Risk, 3 Compromised, 99 Other. */
export type SecurityLevelId = 0 | 1 | 2 | 3 | 99;

/** Captions of `security_level_id` by value. */
export const securityLevelIdEnum: EnumFact = { 0: 'Unknown', 1: 'Secure', 2: 'At Risk', 3: 'Compromised', 99: 'Other' };

/** Values of `severity_id`: 0 Unknown, 1 Informational, 2 Low, 3 Medium, 4 High, 5 Critical, 6 Fatal, 99 Other. */
export type SeverityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Captions of `severity_id` by value. */
export const severityIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Informational',
  2: 'Low',
  3: 'Medium',
  4: 'High',
  5: 'Critical',
  6: 'Fatal',
  99: 'Other',
};

/** Values of `share_type_id`: 0 Unknown, 1 File, 2 Pipe, 3 Print, 99 Other. */
export type ShareTypeId = 0 | 1 | 2 | 3 | 99;

/** Captions of `share_type_id` by value. */
export const shareTypeIdEnum: EnumFact = { 0: 'Unknown', 1: 'File', 2: 'Pipe', 3: 'Print', 99: 'Other' };

/** Values of `start_type_id`: 0 Unknown, 1 Auto, 2 Boot, 3 On Demand, 4 Disabled, 5 All Logins, 6 Specific User Login, 7 Scheduled, 8 System Changed, 99 Other. */
export type StartTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** Captions of `start_type_id` by value. */
export const startTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Auto',
  2: 'Boot',
  3: 'On Demand',
  4: 'Disabled',
  5: 'All Logins',
  6: 'Specific User Login',
  7: 'Scheduled',
  8: 'System Changed',
  99: 'Other',
};

/** Values of `status_id`: 0 Unknown, 1 Success, 2 Failure, 99 Other. */
export type StatusId = 0 | 1 | 2 | 99;

/** Captions of `status_id` by value. */
export const statusIdEnum: EnumFact = { 0: 'Unknown', 1: 'Success', 2: 'Failure', 99: 'Other' };

/** Values of `stratum_id`: 0 Unknown, 1 Primary Server, 2 Secondary Server, 16 Unsynchronized, 17 Reserved, 99 Other. */
export type StratumId = 0 | 1 | 2 | 16 | 17 | 99;

/** Captions of `stratum_id` by value. */
export const stratumIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Primary Server',
  2: 'Secondary Server',
  16: 'Unsynchronized',
  17: 'Reserved',
  99: 'Other',
};

/** Values of `tcp_state_id`: 0 Unknown, 1 ESTABLISHED, 2 SYN-SENT, 3 SYN-RECEIVED, 4 FIN-WAIT-1, 5 FIN-WAIT-2, 6 TIME-WAIT, 7 CLOSED, 8 CLOSE-WAIT, 9 LAST-ACK, 10 LISTEN, 11 CLOSING. */
export type TcpStateId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** Captions of `tcp_state_id` by value. */
export const tcpStateIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'ESTABLISHED',
  2: 'SYN-SENT',
  3: 'SYN-RECEIVED',
  4: 'FIN-WAIT-1',
  5: 'FIN-WAIT-2',
  6: 'TIME-WAIT',
  7: 'CLOSED',
  8: 'CLOSE-WAIT',
  9: 'LAST-ACK',
  10: 'LISTEN',
  11: 'CLOSING',
};

/** Values of `verdict_id`: 0 Unknown, 1 False Positive, 2 True Positive, 3 Disregard, 4 Suspicious, 5 Benign, 6 Test, 7 Insufficient Data, 8 Security Risk, 9 Managed Externally, 10 Duplicate, 99 Other. */
export type VerdictId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** Captions of `verdict_id` by value. */
export const verdictIdEnum: EnumFact = {
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
};

/** Values of `service_category_id`: 0 Unknown, 1 Kernel Mode, 2 User Mode, 99 Other. */
export type ServiceCategoryId = 0 | 1 | 2 | 99;

/** Captions of `service_category_id` by value. */
export const serviceCategoryIdEnum: EnumFact = { 0: 'Unknown', 1: 'Kernel Mode', 2: 'User Mode', 99: 'Other' };

/** Values of `service_error_control_id`: 0 Unknown, 1 Ignore, 2 Normal, 3 Severe, 4 Critical, 99 Other. */
export type ServiceErrorControlId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `service_error_control_id` by value. */
export const serviceErrorControlIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Ignore',
  2: 'Normal',
  3: 'Severe',
  4: 'Critical',
  99: 'Other',
};

/** Values of `service_start_type_id`: 0 Unknown, 1 Boot, 2 System, 3 Auto, 4 Demand, 5 Disabled, 99 Other. */
export type ServiceStartTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** Captions of `service_start_type_id` by value. */
export const serviceStartTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Boot',
  2: 'System',
  3: 'Auto',
  4: 'Demand',
  5: 'Disabled',
  99: 'Other',
};

/** Values of `service_type_id`: 0 Unknown, 1 Kernel Driver, 2 File System Driver, 3 Own Process, 4 Share Process, 99 Other. */
export type ServiceTypeId = 0 | 1 | 2 | 3 | 4 | 99;

/** Captions of `service_type_id` by value. */
export const serviceTypeIdEnum: EnumFact = {
  0: 'Unknown',
  1: 'Kernel Driver',
  2: 'File System Driver',
  3: 'Own Process',
  4: 'Share Process',
  99: 'Other',
};
