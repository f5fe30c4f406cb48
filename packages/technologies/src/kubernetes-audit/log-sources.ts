import type { SigmaFieldAliases, SigmaLogSourceFamily } from '../sigma.js';

/** Where a pod's specification stands: in the pod itself, and in what makes pods. */
const SPECS = ['requestObject.spec', 'requestObject.spec.template.spec'];

const ALIASES: SigmaFieldAliases = {
  apiGroup: ['objectRef.apiGroup'],
  capabilities: SPECS.map(spec => `${spec}.containers.securityContext.capabilities.add`),
  hostPath: SPECS.map(spec => `${spec}.volumes.hostPath.path`),
};

/** Audit events of Kubernetes' API server, which name their own version. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'kubernetes-audit',
    recognise: [{ field: 'auditID' }, { field: 'verb' }, { field: 'apiVersion', startsWith: 'audit.k8s.io/' }],
    entries: [{ logSource: { product: 'kubernetes', category: 'application', service: 'audit' }, aliases: ALIASES }],
  },
];
