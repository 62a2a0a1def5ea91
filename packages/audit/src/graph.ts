export { ActingRole, AuditEntry, AuditEntryConnection, AuditEntryFilter } from './audit-entry.js';
export { auditLogResolver } from './audit-log.resolver.js';
export { AuditLogService, type LogPage } from './audit-log.service.js';
export { incidentRoute } from './incident-route.js';
