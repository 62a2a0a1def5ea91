import { auditLogResolver } from '@capuy/audit/graph';
import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema, fileCoordinate, ofNobodyKnown, type ReferenceResolver } from '@capuy/subgraph';
import type { Context } from './context.js';
import { files } from './files.js';
import { resolveMeeting } from './meeting/meeting.loader.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { PartyOrganization } from './party-organization/party-organization.stub.js';
import { MyFileResolver } from './my-file/my-file.resolver.js';
import { NO_CONTENT } from './no-content.js';
import { policy } from './policy.js';
import { SecretPaperResolver } from './secret-paper/secret-paper.resolver.js';
import { PartyOrganizationResolver } from './party-organization/party-organization.resolver.js';

/** One resolver per federation entity: from what a neighbor holds to the object. */
export const references: Record<string, ReferenceResolver<Context>> = {
  Meeting: resolveMeeting,
  PartyOrganization: ({ id, asOf }: PartyOrganization): PartyOrganization => ({ id, asOf }),
};

/** Names of the file routes, as the policy lists them. */
export const routes = files.map((route) => fileCoordinate('meetings', route));

export async function buildMeetingsSchema(): Promise<GraphQLSchema> {
  return buildFederatedSchema<Context>(
    { resolvers: [auditLogResolver('meetings'), MeetingResolver, MyFileResolver, PartyOrganizationResolver, SecretPaperResolver] },
    references,
    {
      policy,
      routes,
      noContent: NO_CONTENT,
      database: ({ services }) => services.database,
      subjects: {
        // The service says by whose entries it searched, and whose file it is.
        'Query.meetingsAuditEntries': ofNobodyKnown,
        'Query.myMeetingRecords': ofNobodyKnown,
      },
    },
  );
}
