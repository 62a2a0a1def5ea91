import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { AddHolidaysInput, CorrectHolidayInput, HolidaysPayload, HolidayYear, RemoveHolidayInput } from './holiday.js';

@Resolver(() => HolidayYear)
export class HolidayResolver {
  @Query(() => HolidayYear, { description: 'Holidays of a year, in order.' })
  holidays(@Arg('year', () => Int) year: number, @Ctx() { actor, services }: Context): Promise<HolidayYear> {
    return services.holidays.year(actor, year);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change them.' })
  viewerCanManage(@Ctx() { actor, services }: Context): Promise<boolean> {
    return services.holidays.mayManage(actor);
  }

  @Mutation(() => HolidaysPayload, { description: 'Adds a holiday, or a range of them such as Tết (thêm ngày nghỉ).' })
  async addHolidays(
    @Arg('input', () => AddHolidaysInput) input: AddHolidaysInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HolidaysPayload> {
    return payload(context, await context.services.holidays.add(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => HolidaysPayload, { description: 'Corrects the name or the legal basis of a holiday (sửa ngày nghỉ).' })
  async correctHoliday(
    @Arg('input', () => CorrectHolidayInput) input: CorrectHolidayInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HolidaysPayload> {
    return payload(context, await context.services.holidays.correct(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => HolidaysPayload, { description: 'The day is a working day after all (bỏ ngày nghỉ): deadlines are counted anew.' })
  async removeHoliday(
    @Arg('input', () => RemoveHolidayInput) input: RemoveHolidayInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HolidaysPayload> {
    return payload(context, await context.services.holidays.remove(context.actor, input, clickOf(context, info)));
  }
}

async function payload({ actor, services }: Context, { day, changeMarker }: { day: string } & Changed): Promise<HolidaysPayload> {
  return { changeMarker, year: await services.holidays.year(actor, Number(day.slice(0, 4))) };
}
