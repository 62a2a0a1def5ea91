import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { LineageExtent } from '../lineage/lineage.js';
import { PersonChoiceInput } from '../person/person-choice.js';
import { Post, PostBasis, PostPosition } from '../post/post.js';
import { LocalityOperation } from './locality-operation.js';
import { Locality, LocalityKind } from './locality.js';

@InputType({ description: 'What `registerLocality` needs.' })
export class RegisterLocalityInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => LocalityKind)
  kind: LocalityKind;

  @Field(() => ID, { description: 'The Party organization of the commune in whose area it lies.' })
  organizationId: string;

  @Field(() => ID, { nullable: true, description: 'The branch that serves it.' })
  branchId?: string | null;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@InputType({ description: 'What is left out stays; null takes it away. Name and kind change by decision: `reorganizeLocalities`.' })
export class ChangeLocalityInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day on which this holds.' })
  on: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch that serves it.' })
  branchId?: string | null;
}

@InputType({ description: 'A locality that a decision is about.' })
export class LocalitySourceInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'A locality that is there afterwards: one that goes on, with what changes, or a new one.' })
export class LocalityResultInput {
  @Field(() => ID, { nullable: true, description: 'Which one goes on; left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the one that goes on.' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Needed for a new one; left out, the name stays.' })
  name?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => LocalityKind, { nullable: true, description: 'Needed for a new one; left out, the kind stays.' })
  kind?: LocalityKind | null;

  @Field(() => ID, { nullable: true, description: 'The branch that serves it; left out, it stays, and a new one has none.' })
  branchId?: string | null;

  @Field(() => LineageExtent, {
    defaultValue: LineageExtent.PART,
    description: 'How much of the area comes here, where one is divided or splits off.',
  })
  area: LineageExtent;

  @Field(() => LineageExtent, { defaultValue: LineageExtent.PART, description: 'The same of the population.' })
  population: LineageExtent;
}

@InputType({ description: 'One decision about localities of one commune: what `reorganizeLocalities` and its preview need.' })
export class ReorganizeLocalitiesInput {
  @Field(() => LocalityOperation)
  operation: LocalityOperation;

  @Field(() => LocalDate, { description: 'The first day on which it holds.' })
  on: string;

  @Field(() => DecisionInput)
  decision: DecisionInput;

  @Field(() => [LocalitySourceInput], { description: 'Absorbed or consolidated: those that end. Divided, split or renamed: the one.' })
  sources: LocalitySourceInput[];

  @Field(() => [LocalityResultInput], {
    description: 'Absorbed or consolidated: the one. Divided or split: where the parts go. Renamed: its new facts.',
  })
  results: LocalityResultInput[];
}

@InputType({ description: 'What `appointLocalityHead` needs.' })
export class AppointLocalityHeadInput {
  @Field(() => ID)
  localityId: string;

  @Field(() => PersonChoiceInput, { description: 'Member or not.' })
  person: PersonChoiceInput;

  @Field(() => PostPosition, { defaultValue: PostPosition.HEAD, description: '`HEAD` or `DEPUTY_HEAD`.' })
  position: PostPosition;

  @Field(() => PostBasis)
  basis: PostBasis;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day the term is over; that alone does not end the post.' })
  termUntil?: string | null;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@ObjectType({ description: 'What `registerLocality` and `changeLocality` answer.' })
export class LocalityPayload extends ChangedPayload {
  @Field(() => Locality, { nullable: true, description: 'As it stands today. Null where it begins later.' })
  locality: Locality | null;
}

@ObjectType({ description: 'What `reorganizeLocalities` answers.' })
export class ReorganizeLocalitiesPayload extends ChangedPayload {
  @Field(() => [Locality], { description: 'Those that are there on the first day of the change.' })
  localities: Locality[];
}

@ObjectType({ description: 'What `appointLocalityHead` answers.' })
export class AppointLocalityHeadPayload extends ChangedPayload {
  @Field(() => Post, { nullable: true, description: 'Null where it cannot be read just now.' })
  post: Post | null;
}
