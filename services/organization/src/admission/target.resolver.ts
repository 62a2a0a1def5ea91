import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { reaches } from '../party-organization/load-reach.js';
import { AdmissionTarget, AdmissionTargetPayload, SetAdmissionTargetInput } from './admission-target.js';

@Resolver(() => AdmissionTarget)
export class TargetResolver {
  @Query(() => AdmissionTarget, { description: 'Admissions of a year against the target, of an organization and what is below it.' })
  admissionTarget(
    @Arg('organizationId', () => ID) organizationId: string,
    @Arg('year', () => Int) year: number,
    @Ctx() { actor, services }: Context,
  ): Promise<AdmissionTarget> {
    return services.admissionTargets.of(actor, organizationId, year);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may set it.' })
  viewerCanManage(@Root() { organizationId }: AdmissionTarget, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'member:manage', organizationId);
  }

  @Mutation(() => AdmissionTargetPayload, { description: 'Sets how many are to be admitted in a year (giao chỉ tiêu kết nạp).' })
  async setAdmissionTarget(
    @Arg('input', () => SetAdmissionTargetInput) input: SetAdmissionTargetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdmissionTargetPayload> {
    const { actor, services } = context;
    const { changeMarker } = await services.admissionTargets.set(actor, input, clickOf(context, info));
    return { changeMarker, target: await services.admissionTargets.of(actor, input.organizationId, input.year) };
  }
}
