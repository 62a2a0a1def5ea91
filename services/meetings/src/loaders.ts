import type { Actor } from '@capuy/subgraph';
import { createConvenableLoader, type ConvenableLoader } from './party-organization/convenable.loader.js';
import { createMeetingLoader, type MeetingLoader } from './meeting/meeting.loader.js';
import { createOrganizationMeetingsLoader, type OrganizationMeetingsLoader } from './party-organization/organization-meetings.loader.js';
import type { Services } from './services.js';

/** Made for each request: a batch of entities is one statement, whatever its size. */
export interface Loaders {
  meeting: MeetingLoader;
  organizationMeetings: OrganizationMeetingsLoader;
  convenable: ConvenableLoader;
}

export function createLoaders(services: Services, actor: Actor): Loaders {
  return {
    meeting: createMeetingLoader(services.meetings, actor),
    organizationMeetings: createOrganizationMeetingsLoader(services.lists, actor),
    convenable: createConvenableLoader(services.meetings, actor),
  };
}
