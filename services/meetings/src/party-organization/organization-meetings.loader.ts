import type { Actor, Connection } from '@capuy/subgraph';
import DataLoader from 'dataloader';
import type { MeetingList, OrganizationMeetings } from '../meeting/meeting-list.js';
import type { Meeting } from '../meeting/meeting.entity.js';

interface Wanted {
  organizationId: string;
  list: OrganizationMeetings;
  fields: ReadonlySet<string>;
}

export type OrganizationMeetingsLoader = DataLoader<Wanted, Connection<Meeting>, string>;

/** One statement for all organizations that are asked the same; a document with other arguments adds another. */
export function createOrganizationMeetingsLoader(lists: MeetingList, actor: Actor): OrganizationMeetingsLoader {
  return new DataLoader(
    async (wanted) => {
      const answers = new Map<Wanted, Connection<Meeting>>();
      const groups = Map.groupBy(wanted, ({ list }) => JSON.stringify(list));
      for (const group of groups.values()) {
        const [{ list } = { list: { first: 1, includeBelow: false } }] = group;
        const fields = new Set(group.flatMap((one) => [...one.fields]));
        const connections = await lists.ofOrganizations(
          actor,
          group.map(({ organizationId }) => organizationId),
          list,
          fields,
        );
        for (const [index, one] of group.entries()) {
          const connection = connections[index];
          if (connection) answers.set(one, connection);
        }
      }
      return wanted.map((one) => answers.get(one) ?? new Error('a list was not answered'));
    },
    { cache: false },
  );
}
