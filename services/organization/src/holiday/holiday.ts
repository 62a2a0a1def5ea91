import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'A day that is no working day besides Saturdays and Sundays (ngày nghỉ lễ, tết). Deadlines are counted around it, in every service.',
})
export class Holiday {
  @Field(() => LocalDate)
  day: string;

  @Field(() => String, { description: 'Such as `Tết Nguyên đán`.' })
  name: string;

  @Field(() => String, { description: 'Where it is fixed (căn cứ): a law, a notice of the year.' })
  legalBasis: string;
}

@ObjectType({ simpleResolvers: true, description: "A year's holidays (ngày nghỉ trong năm)." })
export class HolidayYear {
  @Field(() => Int)
  year: number;

  @Field(() => [Holiday])
  days: Holiday[];

  @Field(() => Int, { description: 'Working days of the year, these holidays taken off.' })
  workingDays: number;
}

@InputType({ description: 'What `addHolidays` needs: one day, or a range such as Tết.' })
export class AddHolidaysInput {
  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the range; absent for one day. At most 31 days.' })
  to?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => String)
  legalBasis: string;
}

@InputType({ description: 'What `correctHoliday` needs.' })
export class CorrectHolidayInput {
  @Field(() => LocalDate)
  day: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  legalBasis: string;
}

@InputType({ description: 'What `removeHoliday` needs.' })
export class RemoveHolidayInput {
  @Field(() => LocalDate)
  day: string;
}

@ObjectType({ description: 'What a change of holidays answers.' })
export class HolidaysPayload {
  @Field(() => ID, { description: 'Send it back as `x-capuy-change` to read the change in every other service.' })
  changeMarker: string;

  @Field(() => HolidayYear, { description: 'The year of the first day that was changed.' })
  year: HolidayYear;
}
