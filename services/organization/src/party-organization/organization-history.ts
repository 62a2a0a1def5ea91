import { LocalDate, Partner } from '@capuy/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { BranchKind, ReportingSector } from './classification.js';

@ObjectType({
  description: 'Code, name, type and classification of an organization over a period (tên gọi và loại hình từng thời kỳ).',
  simpleResolvers: true,
})
export class OrganizationVersion {
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => String, { nullable: true, description: 'Null where it had none.' })
  code: string | null;

  @Partner()
  @Field(() => String)
  name: string;

  @Partner()
  @Field(() => String)
  printedName: string;

  @Partner()
  @Field(() => String)
  typeCode: string;

  @Partner()
  @Field(() => String, { nullable: true, description: 'Null where it has no area of its own.' })
  areaKind: string | null;

  @Partner()
  @Field(() => ReportingSector, { nullable: true, description: 'Its own, not the inherited one. Null where it has none of its own.' })
  reportingSector: ReportingSector | null;

  @Partner()
  @Field(() => BranchKind, { nullable: true, description: 'Null unless a branch.' })
  branchKind: BranchKind | null;

  @Partner()
  @Field(() => LocalDate)
  validFrom: string;

  @Partner()
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is known.' })
  validTo: string | null;
}

@ObjectType({ description: 'What an organization stood under over a period (trực thuộc).', simpleResolvers: true })
export class OrganizationPlacement {
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => LocalDate)
  validFrom: string;

  @Partner()
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is known.' })
  validTo: string | null;
}

export interface VersionRow {
  id: string;
  decisionId: string | null;
}

export interface PlacementRow {
  id: string;
  parentId: string;
  validFrom: string;
  decisionId: string | null;
}
