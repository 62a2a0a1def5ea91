import { LocalDate, MAX_PAGE, Partner, type Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { type Meeting, MeetingConnection } from '../meeting/meeting.entity.js';
import { nodeFields } from '../meeting/meeting.resolver.js';
import { PartyOrganization } from './party-organization.stub.js';

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @Partner()
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: 'Its meetings, the latest first, those only that the viewer may see. Null while the meetings service is away.',
  })
  meetings(
    @Root() { id }: PartyOrganization,
    @Arg('first', () => Int, { defaultValue: 20, description: `At most ${MAX_PAGE}.` }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('from', () => LocalDate, { nullable: true, description: 'First day, included.' }) from: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Last day, included.' }) to: string | null,
    @Arg('includeBelow', () => Boolean, {
      defaultValue: false,
      description: 'Also those of what lay below it on the day of each meeting.',
    })
    includeBelow: boolean,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Meeting>> {
    const list = { first, after, from, to, includeBelow };
    return loaders.organizationMeetings.load({ organizationId: id, list, fields: nodeFields(info) });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer may register its meetings today. Null while the meetings service is away.',
  })
  viewerCanRegisterMeeting(@Root() { id }: PartyOrganization, @Ctx() { loaders }: Context): Promise<boolean> {
    return loaders.convenable.load(id);
  }
}
