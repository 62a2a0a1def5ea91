import { DateTime, PageInfo } from '@capuy/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActingRole } from './audit-entry.js';

@Directive('@shareable')
@ObjectType({
  description:
    "That somebody looked at the viewer's file (ai đã xem hồ sơ của tôi). What is part of an open case is left out until the case is announced.",
})
export class FileReading {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String, { nullable: true, description: 'Who. Null where the account is no longer known.' })
  accountName: string | null;

  @Field(() => [ActingRole], { description: 'By which role of that day.' })
  roles: ActingRole[];

  @Field(() => String, { description: 'What was done.' })
  act: string;

  @Field(() => String, { description: 'Kind of what was looked at.' })
  entity: string;

  @Field(() => [String], { description: 'Names of the fields that were shown.' })
  fields: string[];

  @Field(() => String, { nullable: true, description: 'Why, in the words of who asked. Null where no reason is asked for.' })
  reason: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A page of `FileReading` (lượt xem hồ sơ), latest first.' })
export class FileReadingConnection {
  @Field(() => [FileReading])
  nodes: FileReading[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
