import { type Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { TrainingClass, TrainingClassConnection } from './training-class.js';
import { TrainingCounts } from './training-counts.js';
import { TrainingClassesFilter } from './training-filter.js';
import type { TrainingClassRow } from './training.service.js';

@Resolver(() => TrainingClass)
export class TrainingResolver {
  @Query(() => TrainingClass, { nullable: true, description: 'One class. Null where there is none of this id.' })
  async trainingClass(
    @Arg('id', () => ID) id: string,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TrainingClassRow | null> {
    return (await services.training.byIds(actor, [id], selectionOf(info))).get(id) ?? null;
  }

  @Query(() => TrainingClassConnection, { description: 'Classes by their organizer, latest first.' })
  trainingClasses(
    @Arg('filter', () => TrainingClassesFilter) filter: TrainingClassesFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingClassRow>> {
    return services.training.list(actor, filter, { first, after: after ?? null }, selectionOf(info, 'nodes'));
  }

  @Query(() => TrainingCounts, { description: "Classes, attendances and persons, as far as the reader's reach goes." })
  trainingCounts(
    @Arg('filter', () => TrainingClassesFilter) filter: TrainingClassesFilter,
    @Ctx() { actor, services }: Context,
  ): Promise<TrainingCounts> {
    return services.training.counts(actor, filter);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The organizer, on the first day of the class.' })
  organization(
    @Root() { organizationId, startsOn }: TrainingClassRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, startsOn);
  }
}
