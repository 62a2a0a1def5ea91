import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { ChangeAgencyInput, ChangeAgencyPayload, RegisterAgencyInput, RegisterAgencyPayload } from './agency-input.js';
import type { AgencyRow } from './agency.service.js';

@Resolver()
export class ManageAgenciesResolver {
  @Mutation(() => RegisterAgencyPayload, {
    description: 'Registers an agency, unit or enterprise in an area. Its head is a post, recorded apart.',
  })
  async registerAgency(
    @Arg('input', () => RegisterAgencyInput) input: RegisterAgencyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageAgencies.register(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ChangeAgencyPayload, { description: 'What is true of an agency from a day on; what was true before stays.' })
  async changeAgency(
    @Arg('input', () => ChangeAgencyInput) input: ChangeAgencyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageAgencies.change(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ agency: AgencyRow | null } & Changed> {
  return answer(info, 'agency', done.id, done.changeMarker, (ids, selection) => services.agencies.byIds(actor, ids, today(), selection));
}
