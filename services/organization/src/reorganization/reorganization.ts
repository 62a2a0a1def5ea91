import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FindingSeverity } from '../finding/finding.types.js';
import { LineageExtent } from '../lineage/lineage.js';
import { ChoiceReason, ChoiceSubject, FindingOrigin, OperationKindName, ReorganizationStatus } from './reorganization-enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A reorganization (sắp xếp tổ chức): many decisions, one effective day; drafted, previewed, applied whole.',
})
export class Reorganization {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => LocalDate, { description: 'The first day of the new state.' })
  effectiveOn: string;

  @Field(() => ReorganizationStatus)
  status: ReorganizationStatus;

  @Field(() => Int, { description: 'Goes up with each change of the draft; send it back with the next.' })
  version: number;

  rootId: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an operation leaves behind: a new organization, or one that goes on (kết quả sắp xếp).',
})
export class ReorganizationResult {
  @Field(() => ID, { description: 'Identity it has, or will have once applied.' })
  organizationId: string;

  @Field(() => Boolean)
  isNew: boolean;

  @Field(() => String, { nullable: true, description: 'What it is called the day before. Null for a new one.' })
  currentName: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its code, or has none.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its type.' })
  typeCode: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its kind of area, or has none.' })
  areaKind: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its reporting sector, or has none.' })
  reportingSector: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it keeps its branch kind, or has none.' })
  branchKind: string | null;

  @Field(() => ID, { nullable: true, description: 'Null where it stays under its parent.' })
  parentId: string | null;

  @Field(() => String, { nullable: true, description: "The parent's name that day, a new parent's too. Null as parentId is." })
  parentName: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How much of which source goes to which result (phần chuyển đi).' })
export class ReorganizationPart {
  @Field(() => ID)
  fromId: string;

  @Field(() => String, { description: "The source's name the day before." })
  fromName: string;

  @Field(() => ID, { nullable: true, description: 'Null: the source only ends.' })
  toId: string | null;

  @Field(() => String, { nullable: true, description: "The result's name that day. Null as toId is." })
  toName: string | null;

  @Field(() => LineageExtent)
  area: LineageExtent;

  @Field(() => LineageExtent, { description: 'Members and branches follow the population.' })
  population: LineageExtent;
}

@ObjectType({ simpleResolvers: true, description: 'One act of a reorganization, with the decision it rests on (việc sắp xếp).' })
export class ReorganizationOperation {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place among the operations, from 0.' })
  ordinal: number;

  @Field(() => OperationKindName)
  kind: OperationKindName;

  @Field(() => [ReorganizationResult])
  results: ReorganizationResult[];

  @Field(() => [ReorganizationPart])
  parts: ReorganizationPart[];

  decisionId: string;
}

@ObjectType({ simpleResolvers: true, description: 'A named value of a finding, for its sentence (thông số).' })
export class FindingParameter {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What speaks against a reorganization (điểm cần xem lại). ERROR: it cannot be applied so.',
})
export class ReorganizationFinding {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Such as NAME_CLASH; clients word it.' })
  code: string;

  @Field(() => FindingSeverity)
  severity: FindingSeverity;

  @Field(() => FindingOrigin)
  origin: FindingOrigin;

  @Field(() => ID, { nullable: true, description: 'The organization it is about, new ones too. Null where it is about none.' })
  organizationId: string | null;

  @Field(() => String, { nullable: true, description: 'Its name. Null as organizationId is.' })
  organizationName: string | null;

  @Field(() => [FindingParameter])
  parameters: FindingParameter[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where a branch, another organization or a member goes when the plan leaves it open (lựa chọn nơi đến).',
})
export class ReorganizationChoice {
  @Field(() => ID)
  id: string;

  @Field(() => ChoiceReason)
  reason: ChoiceReason;

  @Field(() => ChoiceSubject)
  subjectKind: ChoiceSubject;

  @Field(() => ID, { description: 'The organization, or the member.' })
  subjectId: string;

  @Field(() => String)
  subjectName: string;

  @Field(() => ID)
  fromId: string;

  @Field(() => String, { description: 'What it belongs to until that day.' })
  fromName: string;

  @Field(() => ID, { nullable: true, description: 'Where it goes unless somebody chooses. Null where it has no place.' })
  defaultId: string | null;

  @Field(() => String, { nullable: true, description: 'Null as defaultId is.' })
  defaultName: string | null;

  @Field(() => ID, { nullable: true, description: 'Where somebody settled that it goes. Null until then.' })
  chosenId: string | null;

  @Field(() => String, { nullable: true, description: 'Null as chosenId is.' })
  chosenName: string | null;

  @Field(() => Boolean, { description: 'Whether a person or a rule settled it.' })
  settled: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A place that a choice may name (nơi đến).' })
export class ChoicePlace {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String)
  name: string;
}

export const ReorganizationConnection = connectionOf(() => Reorganization, 'Reorganization');
export const ReorganizationOperationConnection = connectionOf(() => ReorganizationOperation, 'ReorganizationOperation');
export const ReorganizationFindingConnection = connectionOf(() => ReorganizationFinding, 'ReorganizationFinding');
export const ReorganizationChoiceConnection = connectionOf(() => ReorganizationChoice, 'ReorganizationChoice');
