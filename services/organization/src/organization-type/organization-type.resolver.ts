import { LocalDate, Partner, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import { OrganizationType } from './organization-type.js';

@Resolver(() => OrganizationType)
export class OrganizationTypeResolver {
  @Partner()
  @Query(() => [OrganizationType], { description: 'The types in force on a day, by level.' })
  organizationTypes(
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationType[]> {
    return services.organizationTypes.list(actor, asOf ?? today(), selectionOf(info));
  }
}
