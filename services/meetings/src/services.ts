import type { Database } from '@capuy/database';
import { MeetingList } from './meeting/meeting-list.js';
import { MeetingService } from './meeting/meeting.service.js';

/** One of each service class, made once for the process. */
export interface Services {
  database: Database;
  meetings: MeetingService;
  lists: MeetingList;
}

export function createServices(database: Database): Services {
  return { database, meetings: new MeetingService(database), lists: new MeetingList(database) };
}
