import type { Actor } from '@capuy/subgraph';
import { selectedFields } from '@capuy/subgraph';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Meeting } from './meeting.entity.js';
import type { MeetingService } from './meeting.service.js';

interface Wanted {
  id: string;
  fields: ReadonlySet<string>;
}

export type MeetingLoader = DataLoader<Wanted, Meeting | null, string>;

/** One statement for all meetings that a request names, with the columns that any of them is asked for. */
export function createMeetingLoader(meetings: MeetingService, actor: Actor): MeetingLoader {
  return new DataLoader(
    (wanted) =>
      meetings.byIds(
        actor,
        wanted.map(({ id }) => id),
        new Set(wanted.flatMap(({ fields }) => [...fields])),
      ),
    { cache: false },
  );
}

/** For `_entities`: null where the meeting is not to be seen. */
export function resolveMeeting({ id }: Meeting, { loaders }: Context, info: GraphQLResolveInfo): Promise<Meeting | null> {
  return loaders.meeting.load({ id, fields: selectedFields(info) });
}
