import { LocalDate } from '@capuy/subgraph';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How long one kind of record is kept (thời hạn bảo quản).' })
export class RetentionRule {
  @Field(() => ID, { description: 'The kind: `MEMBER_FILE`, `DECISION` …' })
  id: string;

  @Field(() => String, { description: 'What the kind is called.' })
  title: string;

  @Field(() => String, { description: 'From which day the time runs, in words.' })
  countsFrom: string;

  @Field(() => Float, { nullable: true, description: 'Years. Null where the time is not known here, and where it is for ever.' })
  years: number | null;

  @Field(() => Boolean, { description: 'Kept for ever (vĩnh viễn).' })
  permanent: boolean;

  @Field(() => String, { nullable: true, description: 'The regulation that sets it. Null where none in force is known here.' })
  basis: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A record whose time of keeping is over (hồ sơ đến hạn nộp lưu).' })
export class RecordDue {
  @Field(() => ID, { description: 'Its identifier within its kind.' })
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => String, { nullable: true, description: 'Its number. Null where it has none.' })
  number: string | null;

  @Field(() => String, { description: 'Whose file it is, or what it is about.' })
  title: string;

  @Field(() => LocalDate, { description: 'The day from which its time runs.' })
  countsFrom: string;

  @Field(() => LocalDate, { description: 'The day on which its time is over.' })
  dueOn: string;

  @Field(() => Float, { description: 'For how many years it is kept.' })
  years: number;

  @Field(() => String, { description: 'The regulation that sets these.' })
  basis: string;
}

@ObjectType({ simpleResolvers: true, description: 'That a record was handed to the archive (đã nộp lưu).' })
export class HandedOver {
  @Field(() => LocalDate)
  receivedOn: string;

  @Field(() => String, { description: 'Số biên bản giao nộp.' })
  number: string;

  @Field(() => String, { description: 'The archive that has it.' })
  archive: string;
}

@InputType({ description: 'Which records whose time is over.' })
export class RecordsDueFilter {
  @Field(() => ID, { description: 'Those kept below this organization and by what it succeeds.' })
  underId: string;

  @Field(() => LocalDate, { nullable: true, description: 'Whose time is over by this day, under the rules of that day; default today.' })
  on?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these kinds.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'In the title or the number; tone marks do not matter.' })
  search?: string | null;
}
