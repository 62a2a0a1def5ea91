import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import {
  CorrectOrganizationInput,
  CorrectOrganizationPayload,
  SetClosedNodeTotalsInput,
  SetClosedNodeTotalsPayload,
} from './correct-organization.js';

@Resolver()
export class CorrectOrganizationResolver {
  @Mutation(() => CorrectOrganizationPayload, {
    description: 'Puts right what was written wrongly. A new name by decision is a reorganization, not this.',
  })
  async correctOrganization(
    @Arg('input', () => CorrectOrganizationInput) input: CorrectOrganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, services } = context;
    const done = await services.correctOrganizations.correct(actor, input, clickOf(context, info));
    const asOf = input.asOf ?? today();
    return answer(info, 'organization', done.id, done.changeMarker, (ids, selection) =>
      services.organizations.byIds(actor, ids, asOf, selection),
    );
  }

  @Mutation(() => SetClosedNodeTotalsPayload, { description: 'Totals of a closed organization (army, police, border) on a day, by hand.' })
  async setClosedNodeTotals(
    @Arg('input', () => SetClosedNodeTotalsInput) input: SetClosedNodeTotalsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, services } = context;
    const done = await services.correctOrganizations.setTotals(actor, input, clickOf(context, info));
    return answer(info, 'organization', done.id, done.changeMarker, (ids, selection) =>
      services.organizations.byIds(actor, ids, input.asOf, selection),
    );
  }
}
