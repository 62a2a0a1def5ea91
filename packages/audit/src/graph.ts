export { auditLogResolver } from './audit-log.resolver.js';
export { AuditLogService } from './audit-log.service.js';
export { incidentRoute } from './incident-route.js';
