import { AuditLogService } from '@capuy/audit/graph';
import type { Database } from '@capuy/database';
import { MeetingList } from './meeting/meeting-list.js';
import { MeetingService } from './meeting/meeting.service.js';
import { MyFileService } from './my-file/my-file.service.js';
import { policy } from './policy.js';
import { SecretPaperService } from './secret-paper/secret-paper.service.js';

/** One of each service class, made once for the process. */
export interface Services {
  database: Database;
  auditLog: AuditLogService;
  meetings: MeetingService;
  lists: MeetingList;
  myFile: MyFileService;
  secretPapers: SecretPaperService;
}

export function createServices(database: Database): Services {
  return {
    database,
    auditLog: new AuditLogService(database, policy),
    meetings: new MeetingService(database),
    lists: new MeetingList(database),
    myFile: new MyFileService(database),
    secretPapers: new SecretPaperService(database),
  };
}
