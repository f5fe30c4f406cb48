export { createSelfSigned, createTestAuthority } from './test-certificates.js';
export type { TestAuthority, TestCertificate } from './test-certificates.js';
export type { TestEntry } from './envelopes.js';
export { startTestSplunk } from './test-splunk.js';
export type { SeenRequest, TestAnswer, TestFault, TestSearch, TestSplunk, TestSplunkOptions } from './test-splunk.js';
export { connectTestSplunk, TEST_CREDENTIALS } from './connected.js';
export type { ConnectedTestSplunk } from './connected.js';
export { usageScript } from './usage-script.js';
export type { TestAudit, TestUsage, TestUsageData } from './usage-script.js';
