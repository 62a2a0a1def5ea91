import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { PostRow } from '../post/post.service.js';
import { selectionOf } from '../query/selection.js';
import type { LocalityRow } from './locality-columns.js';
import {
  AppointLocalityHeadInput,
  AppointLocalityHeadPayload,
  ChangeLocalityInput,
  LocalityPayload,
  RegisterLocalityInput,
  ReorganizeLocalitiesInput,
  ReorganizeLocalitiesPayload,
} from './locality-input.js';
import { LocalityReorganizationPreview } from './locality-preview.js';

@Resolver()
export class ManageLocalitiesResolver {
  @Mutation(() => LocalityPayload, { description: 'Registers a hamlet, village or residential group of a commune (thôn, tổ dân phố).' })
  async registerLocality(
    @Arg('input', () => RegisterLocalityInput) input: RegisterLocalityInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageLocalities.register(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => LocalityPayload, {
    description: 'The code and the branch that serves a locality, from a day on; what was true before stays.',
  })
  async changeLocality(
    @Arg('input', () => ChangeLocalityInput) input: ChangeLocalityInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageLocalities.change(context.actor, input, clickOf(context, info)));
  }

  @Query(() => LocalityReorganizationPreview, { description: 'What a decision about localities would do; writes nothing.' })
  localityReorganizationPreview(
    @Arg('input', () => ReorganizeLocalitiesInput) input: ReorganizeLocalitiesInput,
    @Ctx() { actor, services }: Context,
  ): Promise<LocalityReorganizationPreview> {
    return services.previewLocalities.preview(actor, input);
  }

  @Mutation(() => ReorganizeLocalitiesPayload, {
    description:
      'Merges, divides or renames localities by one decision (sáp nhập, chia tách, đổi tên thôn, tổ dân phố), whole or not at all.',
  })
  async reorganizeLocalities(
    @Arg('input', () => ReorganizeLocalitiesInput) input: ReorganizeLocalitiesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ localities: LocalityRow[] } & Changed> {
    const { actor, services } = context;
    const { ids, changeMarker } = await services.reorganizeLocalities.apply(actor, input, clickOf(context, info));
    const found = await services.localities.byIds(actor, ids, input.on, selectionOf(info, 'localities'));
    return { localities: ids.flatMap((id) => found.get(id) ?? []), changeMarker };
  }

  @Mutation(() => AppointLocalityHeadPayload, {
    description:
      'Records who heads a locality or is deputy (trưởng thôn, tổ trưởng, cấp phó), a member or not, from a day on. Ended by `endPost`.',
  })
  async appointLocalityHead(
    @Arg('input', () => AppointLocalityHeadInput) input: AppointLocalityHeadInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ post: PostRow | null } & Changed> {
    const { actor, services } = context;
    const done = await services.appointLocalityHead.appoint(actor, input, clickOf(context, info));
    return answer(info, 'post', done.id, done.changeMarker, (ids, selection) =>
      services.posts.byIds(actor, ids, input.validFrom, selection),
    );
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ locality: LocalityRow | null } & Changed> {
  return answer(info, 'locality', done.id, done.changeMarker, (ids, selection) =>
    services.localities.byIds(actor, ids, today(), selection),
  );
}
