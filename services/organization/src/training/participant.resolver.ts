import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Member } from '../member/member.js';
import type { MemberRow } from '../member/member-columns.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import type { ParticipantRow } from './participant.service.js';
import { TrainingClass } from './training-class.js';
import { TrainingParticipant, TrainingParticipantConnection } from './training-participant.js';
import { TrainingSession } from './training-session.js';
import type { TrainingClassRow } from './training.service.js';

@Resolver(() => TrainingClass)
export class ClassListResolver {
  @FieldResolver(() => [TrainingSession], { description: 'Its sessions in order.' })
  async sessions(@Root() { id }: TrainingClassRow, @Ctx() { actor, services, loaders }: Context): Promise<TrainingSession[]> {
    return (await loaders.load('training sessions', id, (ids) => services.participants.sessions(actor, ids))) ?? [];
  }

  @FieldResolver(() => TrainingParticipantConnection, { description: "Its list by name, as far as the reader's reach goes." })
  participants(
    @Root() { id }: TrainingClassRow,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ParticipantRow>> {
    return services.participants.ofClass(actor, id, first, after ?? null);
  }
}

@Resolver(() => TrainingParticipant)
export class TrainingParticipantResolver {
  @FieldResolver(() => TrainingClass, { nullable: true, description: 'Null where it cannot be read just now.' })
  trainingClass(
    @Root() { classId }: ParticipantRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TrainingClassRow | null> {
    const { actor, services, loaders } = context;
    const selection = selectionOf(info);
    return loaders.load(`training class ${selection.key}`, classId, (ids) => services.training.byIds(actor, ids, selection));
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Who sent them, as it stands today. Null where nobody did, and where it has ended.',
  })
  organization(
    @Root() { organizationId }: ParticipantRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return organizationId === null ? Promise.resolve(null) : loadOrganization(context, info, organizationId, today());
  }
}

@Resolver(() => Member)
export class MemberTrainingResolver {
  @FieldResolver(() => [TrainingParticipant], { description: 'Classes they took part in, latest first (lớp đã học).' })
  async training(@Root() { personId }: MemberRow, @Ctx() { actor, services, loaders }: Context): Promise<ParticipantRow[]> {
    return (await loaders.load('training of persons', personId, (ids) => services.participants.ofPersons(actor, ids))) ?? [];
  }
}
