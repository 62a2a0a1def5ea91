import type { Actor } from '@capuy/subgraph';
import DataLoader from 'dataloader';
import type { MeetingService } from '../meeting/meeting.service.js';

export type ConvenableLoader = DataLoader<string, boolean>;

/** Whether the viewer may register meetings of each organization. */
export function createConvenableLoader(meetings: MeetingService, actor: Actor): ConvenableLoader {
  return new DataLoader((ids) => meetings.mayRegister(actor, ids));
}
