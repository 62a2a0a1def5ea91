export { AUDIT_KEYS, readAuditKeys, type AuditKeys } from './audit-keys.js';
export { findingInWords, type Finding, type FindingKind } from './finding.js';
export { HeadFile } from './head-file.js';
export { seal } from './seal.js';
export { Sealer, type SealerOptions } from './sealer.js';
export { verifyLog } from './verify.js';
export { LogVerification, type Verification } from './verify-log.js';
export { incidentSheets, type IncidentWindow } from './incident-report.js';
export { writeIncident, type IncidentLog } from './write-incident.js';
