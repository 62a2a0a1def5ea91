import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../decision/decision-input.js';
import { LineageExtent } from '../lineage/lineage.js';
import { BranchKind, ReportingSector } from '../party-organization/classification.js';
import { ChoiceReason, ChoiceSubject, OperationKindName, ReorganizationStatus } from './reorganization-enums.js';

@InputType({ description: 'What an operation leaves behind. Either organizationId or key.' })
export class ReorganizationResultInput {
  @Field(() => ID, { nullable: true, description: 'An organization that goes on.' })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'A name for a new one within this draft, used by parentId and toId.' })
  key?: string | null;

  @Field(() => String, { nullable: true, description: 'Name without the type. Needed for a new one.' })
  name?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed for a new one.' })
  typeCode?: string | null;

  @Field(() => String, { nullable: true })
  areaKind?: string | null;

  @Field(() => ReportingSector, { nullable: true })
  reportingSector?: ReportingSector | null;

  @Field(() => BranchKind, { nullable: true })
  branchKind?: BranchKind | null;

  @Field(() => ID, { nullable: true, description: 'An organization, or the key of a result. Needed for a new one.' })
  parentId?: string | null;
}

@InputType({ description: 'How much of a source goes to a result.' })
export class ReorganizationPartInput {
  @Field(() => ID)
  fromId: string;

  @Field(() => ID, { nullable: true, description: 'An organization, or the key of a result. Absent for END.' })
  toId?: string | null;

  @Field(() => LineageExtent)
  area: LineageExtent;

  @Field(() => LineageExtent)
  population: LineageExtent;
}

@InputType({ description: 'One act.' })
export class ReorganizationOperationInput {
  @Field(() => OperationKindName)
  kind: OperationKindName;

  @Field(() => Int, { description: 'Position in decisions, from 0.' })
  decision: number;

  @Field(() => [ReorganizationResultInput])
  results: ReorganizationResultInput[];

  @Field(() => [ReorganizationPartInput])
  parts: ReorganizationPartInput[];
}

@InputType({ description: 'What `draftReorganization` needs.' })
export class DraftReorganizationInput {
  @Field(() => String)
  title: string;

  @Field(() => ID, { description: 'The organization whose subtree it changes.' })
  rootId: string;

  @Field(() => LocalDate)
  effectiveOn: string;

  @Field(() => [DecisionInput])
  decisions: DecisionInput[];

  @Field(() => [ReorganizationOperationInput])
  operations: ReorganizationOperationInput[];
}

@InputType({ description: 'What `reviseReorganization` needs.' })
export class ReviseReorganizationInput extends DraftReorganizationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'Settles one choice by hand.' })
export class ReorganizationChoiceInput {
  @Field(() => ID)
  choiceId: string;

  @Field(() => ID, { nullable: true, description: 'Where it goes. Null: the default again, unsettled.' })
  toId?: string | null;
}

@InputType({ description: 'Settles by rule: every choice still open to which all that is given applies.' })
export class ReorganizationChoiceRuleInput {
  @Field(() => ChoiceReason, { nullable: true })
  reason?: ChoiceReason | null;

  @Field(() => ID, { nullable: true, description: 'What they belong to until that day.' })
  fromId?: string | null;

  @Field(() => ChoiceSubject, { nullable: true })
  subjectKind?: ChoiceSubject | null;

  @Field(() => [String], { nullable: true, description: 'Types of the organizations.' })
  typeCodes?: string[] | null;

  @Field(() => ReportingSector, { nullable: true })
  reportingSector?: ReportingSector | null;

  @Field(() => BranchKind, { nullable: true })
  branchKind?: BranchKind | null;

  @Field(() => ID, { nullable: true, description: 'Where they go. Null: each to its default.' })
  toId?: string | null;
}

@InputType({ description: 'What `settleReorganizationChoices` needs.' })
export class SettleReorganizationChoicesInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => [ReorganizationChoiceInput], { defaultValue: [] })
  choices: ReorganizationChoiceInput[];

  @Field(() => [ReorganizationChoiceRuleInput], { defaultValue: [] })
  rules: ReorganizationChoiceRuleInput[];
}

@InputType({ description: 'A reorganization as the sender last saw it.' })
export class ReorganizationVersionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'Which reorganizations. Conditions left out do not narrow.' })
export class ReorganizationFilter {
  @Field(() => [ReorganizationStatus], { nullable: true })
  statuses?: ReorganizationStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Those of this root, or of a root below it.' })
  underId?: string | null;
}
