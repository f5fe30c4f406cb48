import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

/** What the audit log has in lists of `Name` and `Value`; exports have them as one text. */
const LISTS: SigmaFieldAliases = {
  OperationProperties: ['OperationProperties.Value'],
  Parameters: ['Parameters.Name'],
  RequestType: ['ExtendedProperties.Value'],
};

/** Records of all workloads are the audit log; those of some are a service of their own in Sigma. */
function entries(workload: string): readonly SigmaLogSourceEntry[] {
  const aliases: SigmaFieldAliases = {
    ...LISTS,
    eventSource: [workload],
    // Alerts have their own name beside that of the operation, which is always the same.
    eventName: ['Name', 'Operation'],
    status: ['ResultStatus', 'Status'],
    ...(workload === 'Workload' ? {} : { Workload: [workload] }),
  };
  const service = (name: string, channels: readonly string[]): SigmaLogSourceEntry => ({
    logSource: { product: 'm365', service: name },
    channels,
  });
  return [
    { logSource: { product: 'm365', service: 'audit' }, aliases },
    service('exchange', ['Exchange']),
    service('threat_detection', ['SecurityComplianceCenter', 'ThreatIntelligence']),
    service('threat_management', ['SecurityComplianceCenter', 'ThreatIntelligence']),
  ];
}

/** The unified audit log of Microsoft 365: from the Management Activity API, and as rows of a workspace. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'm365-audit',
    recognise: [{ field: 'Workload' }, { field: 'Operation' }, { field: 'RecordType' }, { field: 'CreationTime' }],
    channelField: 'Workload',
    entries: entries('Workload'),
  },
  {
    technology: 'm365-audit',
    recognise: [{ field: 'OfficeWorkload' }, { field: 'Operation' }, { field: 'RecordType' }],
    channelField: 'OfficeWorkload',
    entries: entries('OfficeWorkload'),
  },
];
