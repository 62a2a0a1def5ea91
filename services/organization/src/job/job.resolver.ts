import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { Job } from './job.js';

@InputType({ description: 'What `cancelJob` needs.' })
export class CancelJobInput {
  @Field(() => ID)
  id: string;
}

@ObjectType({ description: 'What `cancelJob` answers.' })
export class CancelJobPayload extends ChangedPayload {
  @Field(() => Job)
  job: Job;
}

@Resolver()
export class JobResolver {
  @Query(() => Job, { description: "One's own long work. NOT_FOUND for somebody else's." })
  job(@Arg('id', () => ID) id: string, @Ctx() { actor, services }: Context): Promise<Job> {
    return services.jobs.job(actor, id);
  }

  @Mutation(() => CancelJobPayload, { description: 'Asks a job to stop: what it does takes effect as a whole or not at all.' })
  async cancelJob(
    @Arg('input', () => CancelJobInput) input: CancelJobInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CancelJobPayload> {
    const { actor, services } = context;
    const { id, changeMarker } = await services.jobs.cancel(actor, { id: input.id }, clickOf(context, info));
    return { job: await services.jobs.job(actor, id), changeMarker };
  }
}
