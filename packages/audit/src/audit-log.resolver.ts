import type { Actor } from '@capuy/subgraph';
import { Arg, type ClassType, Ctx, Int, Query, Resolver } from 'type-graphql';
import { AuditEntryConnection, AuditEntryFilter } from './audit-entry.js';
import type { AuditLogService } from './audit-log.service.js';
import { FileReadingConnection } from './file-reading.js';

export interface AuditContext {
  actor: Actor;
  services: { auditLog: AuditLogService };
}

/**
 * A subgraph's part of the log as `<service>AuditEntries` and `<service>FileReadings`: every subgraph is asked by itself, so
 * that one that is not there is known to be missing.
 */
export function auditLogResolver(service: string): ClassType {
  @Resolver()
  class AuditLogResolver {
    @Query(() => AuditEntryConnection, {
      name: `${service}AuditEntries`,
      description: `Records of the audit log of ${service} (nhật ký kiểm toán), latest first. P2. Reading them is a record too.`,
    })
    entries(
      @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Null = all.' }) filter: AuditEntryFilter | null,
      @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'A cursor. Null = from the latest.' }) after: string | null,
      @Ctx() { actor, services }: AuditContext,
    ): Promise<AuditEntryConnection> {
      return services.auditLog.entries(actor, `${service}AuditEntries`, filter ?? {}, first, after);
    }

    @Query(() => FileReadingConnection, {
      name: `${service}FileReadings`,
      description: `Who looked at the viewer's own file in ${service} (ai đã xem hồ sơ của tôi), latest first.`,
    })
    readings(
      @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'A cursor. Null = from the latest.' }) after: string | null,
      @Ctx() { actor, services }: AuditContext,
    ): Promise<FileReadingConnection> {
      return services.auditLog.readingsOfMine(actor, first, after);
    }

    @Query(() => Boolean, {
      name: `viewerCanRead${service.charAt(0).toUpperCase()}${service.slice(1)}Audit`,
      description: `Whether the viewer may read the audit log of ${service}.`,
    })
    mayRead(@Ctx() { actor, services }: AuditContext): boolean {
      return services.auditLog.mayRead(actor);
    }
  }
  return AuditLogResolver;
}
