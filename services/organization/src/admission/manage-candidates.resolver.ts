import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import {
  AdmitCandidateInput,
  AssignHelperInput,
  CandidatePayload,
  CloseCandidateInput,
  CompleteClassInput,
  DecideAdmissionInput,
  EndHelperInput,
  MoveCandidateInput,
  ProposeAdmissionInput,
  RecordBackgroundCheckInput,
  RegisterCandidateInput,
} from './candidate-input.js';
import type { StepDone } from './manage-candidates.service.js';

@Resolver()
export class ManageCandidatesResolver {
  @Mutation(() => CandidatePayload, {
    description: 'Puts somebody on the way into the Party (đưa vào nguồn kết nạp), or a former member on the way back.',
  })
  registerCandidate(
    @Arg('input', () => RegisterCandidateInput) input: RegisterCandidateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.manageCandidates.register(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, { description: 'They finished the class for people who may join (lớp bồi dưỡng nhận thức về Đảng).' })
  completeClass(
    @Arg('input', () => CompleteClassInput) input: CompleteClassInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.manageCandidates.completeClass(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, {
    description: 'The background check was concluded (thẩm tra lý lịch): the day and the outcome, nothing of its content.',
  })
  recordBackgroundCheck(
    @Arg('input', () => RecordBackgroundCheckInput) input: RecordBackgroundCheckInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.manageCandidates.recordBackgroundCheck(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, { description: 'A full member of the branch helps them from a day on (phân công đảng viên giúp đỡ).' })
  assignHelper(@Arg('input', () => AssignHelperInput) input: AssignHelperInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, context.services.manageCandidates.assignHelper(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, { description: 'Somebody helps no longer (thôi phân công giúp đỡ).' })
  endHelper(@Arg('input', () => EndHelperInput) input: EndHelperInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, context.services.manageCandidates.endHelper(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, {
    description: 'Another branch within the reach goes on with them from today (chuyển nguồn sang chi bộ khác).',
  })
  moveCandidate(
    @Arg('input', () => MoveCandidateInput) input: MoveCandidateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.manageCandidates.move(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, { description: 'The way ends without an admission (đưa ra khỏi nguồn), for a reason that is a code.' })
  closeCandidate(
    @Arg('input', () => CloseCandidateInput) input: CloseCandidateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.manageCandidates.close(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, {
    description:
      'The branch, or a committee between, votes to propose the admission (đề nghị kết nạp). Below the threshold it is recorded and nothing advances.',
  })
  proposeAdmission(
    @Arg('input', () => ProposeAdmissionInput) input: ProposeAdmissionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.advanceCandidates.propose(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, { description: 'The competent committee votes and decides (quyết định kết nạp).' })
  decideAdmission(
    @Arg('input', () => DecideAdmissionInput) input: DecideAdmissionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.advanceCandidates.decide(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CandidatePayload, {
    description: 'The ceremony took place (lễ kết nạp): a Party life begins that day, with its first membership, and probation with it.',
  })
  admitCandidate(
    @Arg('input', () => AdmitCandidateInput) input: AdmitCandidateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, context.services.advanceCandidates.admit(context.actor, input, clickOf(context, info)));
  }
}

async function payload({ actor, services }: Context, info: GraphQLResolveInfo, step: StepDone) {
  const { id, changeMarker, warnings } = await step;
  const read = await answer(info, 'candidate', id, changeMarker, (ids, selection) => services.candidates.byIds(actor, ids, selection));
  return { ...read, warnings };
}
