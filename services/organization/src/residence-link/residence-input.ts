import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { PersonChoiceInput } from '../person/person-choice.js';
import { ResidenceLink } from './residence-link.js';

@InputType({ description: 'One end of a residence link: an organization of the tree, or a name by hand where its system is another.' })
export class ResidenceEndInput {
  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name and place, where it is not in the tree. Never an address.' })
  name?: string | null;
}

@InputType({ description: 'What `introduceToResidence` needs.' })
export class IntroduceToResidenceInput {
  @Field(() => PersonChoiceInput, { description: 'A working member; the record of one of another system may be new.' })
  person: PersonChoiceInput;

  @Field(() => ResidenceEndInput, { description: 'Where they work.' })
  from: ResidenceEndInput;

  @Field(() => ResidenceEndInput, { description: 'Where they live.' })
  to: ResidenceEndInput;

  @Field(() => String, { description: 'Số giấy giới thiệu.' })
  letterNumber: string;

  @Field(() => LocalDate, { description: 'The day of the letter.' })
  since: string;
}

@InputType({ description: 'What `recordNotIntroduced` needs.' })
export class RecordNotIntroducedInput {
  @Field(() => PersonChoiceInput)
  person: PersonChoiceInput;

  @Field(() => ResidenceEndInput, { description: 'Where they work.' })
  from: ResidenceEndInput;

  @Field(() => ResidenceEndInput, { description: 'Where they live.' })
  to: ResidenceEndInput;

  @Field(() => String, { description: 'Why: a code of the list `NOT_INTRODUCED`.' })
  groupCode: string;

  @Field(() => LocalDate, { description: 'The day that was settled.' })
  since: string;
}

@InputType({ description: 'A link as it was read.' })
export class ResidenceLinkRef {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'What `receiveResidenceLinks` needs: all are received, or none.' })
export class ReceiveResidenceLinksInput {
  @Field(() => [ResidenceLinkRef], { description: 'At most 200.' })
  links: ResidenceLinkRef[];

  @Field(() => LocalDate)
  on: string;
}

@InputType({ description: 'What `excuseFromResidence` needs.' })
export class ExcuseFromResidenceInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'Why: a code of the list `EXCUSED`.' })
  groupCode: string;

  @Field(() => LocalDate, { description: 'Since when.' })
  on: string;
}

@InputType({ description: 'What `endResidenceLink` needs.' })
export class EndResidenceLinkInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer holds.' })
  on: string;
}

@InputType({ description: "One person's comment." })
export class ResidenceCommentInput {
  @Field(() => ID)
  linkId: string;

  @Field(() => String, { description: 'A code of the list `OUTCOME`.' })
  outcomeCode: string;
}

@InputType({ description: 'What `commentResidenceLinks` needs. A comment of the year that is there is put right.' })
export class CommentResidenceLinksInput {
  @Field(() => Int)
  year: number;

  @Field(() => LocalDate)
  on: string;

  @Field(() => [ResidenceCommentInput], { description: 'At most 200, each link once.' })
  comments: ResidenceCommentInput[];
}

@ObjectType({ description: 'What a change of residence links answers.' })
export class ResidenceLinksPayload extends ChangedPayload {
  @Field(() => [ResidenceLink], { description: 'Those that were changed, as they stand today.' })
  links: ResidenceLink[];
}
