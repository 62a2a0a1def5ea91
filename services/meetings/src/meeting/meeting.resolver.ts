import { MAX_PAGE, notFound, Partner, selectedFields, type Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { PartyOrganization } from '../party-organization/party-organization.stub.js';
import { Person } from '../person/person.stub.js';
import { CancelMeetingInput } from './cancel-meeting.input.js';
import { MeetingFilter } from './meeting-filter.input.js';
import { MeetingOrder } from './meeting-order.js';
import { Meeting, MeetingConnection } from './meeting.entity.js';
import { CancelMeetingPayload, PostponeMeetingPayload, RegisterMeetingPayload } from './meeting.payload.js';
import type { Asked } from './meeting.service.js';
import { PostponeMeetingInput } from './postpone-meeting.input.js';
import { RegisterMeetingInput } from './register-meeting.input.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Partner()
  @Query(() => Meeting, { nullable: true, description: 'One meeting. Null, with NOT_FOUND, where the viewer may not see it.' })
  async meeting(@Arg('id', () => ID) id: string, @Ctx() { actor, services }: Context, @Info() info: GraphQLResolveInfo): Promise<Meeting> {
    const [meeting] = await services.meetings.byIds(actor, [id], selectedFields(info));
    if (!meeting) throw notFound('meeting');
    return meeting;
  }

  @Partner()
  @Query(() => MeetingConnection, { description: 'Meetings under an organization, those only that the viewer may see.' })
  meetings(
    @Arg('filter', () => MeetingFilter) filter: MeetingFilter,
    @Arg('orderBy', () => MeetingOrder, { defaultValue: MeetingOrder.EARLIEST_FIRST }) orderBy: MeetingOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: `At most ${MAX_PAGE}.` }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Meeting>> {
    return services.lists.under(actor, filter, orderBy, { first, after }, nodeFields(info));
  }

  @Mutation(() => RegisterMeetingPayload, { description: 'Enters a meeting in the calendar of an organization.' })
  async registerMeeting(
    @Arg('input', () => RegisterMeetingInput) input: RegisterMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegisterMeetingPayload> {
    return { meeting: await context.services.meetings.register(context.actor, input, asked(context, info)) };
  }

  @Mutation(() => PostponeMeetingPayload, { description: 'Gives a meeting another time, with the reason (hoãn).' })
  async postponeMeeting(
    @Arg('input', () => PostponeMeetingInput) input: PostponeMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostponeMeetingPayload> {
    return { meeting: await context.services.meetings.postpone(context.actor, input, asked(context, info)) };
  }

  @Mutation(() => CancelMeetingPayload, { description: 'Says that a meeting will not be held, and why. It stays in the list.' })
  async cancelMeeting(
    @Arg('input', () => CancelMeetingInput) input: CancelMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CancelMeetingPayload> {
    return { meeting: await context.services.meetings.cancel(context.actor, input, asked(context, info)) };
  }

  @Partner()
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: "Whose meeting it is, with the name of the meeting's day. Null while the organization service is away.",
  })
  organization(@Root() meeting: Meeting): PartyOrganization {
    return { id: meeting.organizationId, asOf: meeting.day };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who chairs. Null where it is not settled, or while the organization service is away.',
  })
  chair(@Root() meeting: Meeting): Person | null {
    return meeting.chairPersonId ? { id: meeting.chairPersonId } : null;
  }
}

/** Fields asked for of the meetings of a connection, by either of its two lists. */
export function nodeFields(info: GraphQLResolveInfo): Set<string> {
  return new Set([...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')]);
}

function asked({ idempotencyKey }: Context, info: GraphQLResolveInfo): Asked {
  const fields = selectedFields(info, 'meeting');
  return idempotencyKey === undefined ? { fields } : { fields, key: `${idempotencyKey}:${String(info.path.key)}` };
}
