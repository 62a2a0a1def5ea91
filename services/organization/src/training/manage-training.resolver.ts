import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import {
  AddTrainingSessionInput,
  CancelTrainingClassInput,
  CreateTrainingClassInput,
  EnrolInTrainingInput,
  RecordTrainingAttendanceInput,
  RemoveFromTrainingInput,
  SettleTrainingResultsInput,
  TrainingClassPayload,
} from './training-input.js';
import type { TrainingClassRow } from './training.service.js';

@Resolver()
export class ManageTrainingResolver {
  @Mutation(() => TrainingClassPayload, { description: 'Opens a class with its sessions (mở lớp bồi dưỡng).' })
  async createTrainingClass(
    @Arg('input', () => CreateTrainingClassInput) input: CreateTrainingClassInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTraining.create(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, { description: 'Adds a session to a class (thêm buổi học).' })
  async addTrainingSession(
    @Arg('input', () => AddTrainingSessionInput) input: AddTrainingSessionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTraining.addSession(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, { description: 'A class does not take place (hủy lớp).' })
  async cancelTrainingClass(
    @Arg('input', () => CancelTrainingClassInput) input: CancelTrainingClassInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTraining.cancel(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, { description: 'Puts persons on the list of a class (ghi tên học viên), members or not.' })
  async enrolInTraining(
    @Arg('input', () => EnrolInTrainingInput) input: EnrolInTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.attendTraining.enrol(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, {
    description: 'Takes a person without an outcome off the list, with their attendance (bỏ khỏi danh sách).',
  })
  async removeFromTraining(
    @Arg('input', () => RemoveFromTrainingInput) input: RemoveFromTrainingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.attendTraining.remove(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, { description: 'Who was at a session (điểm danh): everybody on the list, except those named.' })
  async recordTrainingAttendance(
    @Arg('input', () => RecordTrainingAttendanceInput) input: RecordTrainingAttendanceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.attendTraining.record(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TrainingClassPayload, { description: 'Outcomes and certificates (kết quả, chứng nhận), all or none.' })
  async settleTrainingResults(
    @Arg('input', () => SettleTrainingResultsInput) input: SettleTrainingResultsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.attendTraining.settle(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ trainingClass: TrainingClassRow | null } & Changed> {
  return answer(info, 'trainingClass', done.id, done.changeMarker, (ids, selection) => services.training.byIds(actor, ids, selection));
}
