import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { FormCommitteeInput, FormCommitteePayload } from './form-committee.js';

@Resolver()
export class FormCommitteeResolver {
  @Mutation(() => FormCommitteePayload, {
    description: 'A committee of a new term leads from a day on; the one before it leads until then. Posts are recorded apart.',
  })
  async formCommittee(
    @Arg('input', () => FormCommitteeInput) input: FormCommitteeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, services } = context;
    const { id, changeMarker } = await services.formCommittees.form(actor, input, clickOf(context, info));
    return answer(info, 'committee', id, changeMarker, (ids, selection) => services.partyCommittees.byIds(actor, ids, selection));
  }
}
