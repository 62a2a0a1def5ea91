import { connectionOf, LocalDate, Partner } from '@capuy/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BranchKind, ReportingSector } from './classification.js';

export enum OrganizationState {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
  NOT_YET = 'NOT_YET',
}
registerEnumType(OrganizationState, { name: 'OrganizationState', description: 'Whether the organization exists on the day asked for.' });

@Directive('@key(fields: "id asOf")')
@ObjectType({
  description:
    'A node of the Party tree (tổ chức đảng) as it stood on the day `asOf`. Where it did not exist on that day, its attributes are those of the nearest day on which it did, and it has no place.',
  simpleResolvers: true,
})
export class PartyOrganization {
  @Partner()
  @Field(() => ID, { description: 'For ever: a renamed, retyped or moved organization keeps it.' })
  id: string;

  @Partner()
  @Field(() => LocalDate, { description: 'The day this object speaks of.' })
  asOf: string;

  @Partner()
  @Field(() => String, { nullable: true, description: 'Organization code on that day. Null where it has none.' })
  code: string | null;

  @Partner()
  @Field(() => String, { description: 'Name without the type.' })
  name: string;

  @Partner()
  @Field(() => String, { description: 'Type and name of that day, as printed on papers.' })
  printedName: string;

  @Partner()
  @Field(() => String, {
    nullable: true,
    description:
      'Kind of its administrative area: `province`, `city`, `district`, `commune`, `ward`, `special_zone` … Null where it has none.',
  })
  areaKind: string | null;

  @Partner()
  @Field(() => ReportingSector, {
    nullable: true,
    description: 'Reporting sector (khối) of the base organization, inherited by what is below it. Null above base organizations.',
  })
  reportingSector: ReportingSector | null;

  @Partner()
  @Field(() => BranchKind, { nullable: true, description: 'Kind of a branch (loại chi bộ), chooses its templates. Null unless a branch.' })
  branchKind: BranchKind | null;

  @Partner()
  @Field(() => Boolean, { description: 'Army, police or border: only name and totals, no people, meetings or places.' })
  closed: boolean;

  @Field(() => Boolean, { description: 'Invented, for demonstration: every screen says so.' })
  demo: boolean;

  @Partner()
  @Field(() => LocalDate, { description: 'Its first day.' })
  validFrom: string;

  @Partner()
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer exists. Null while no end is decided.' })
  validTo: string | null;

  @Partner()
  @Field(() => OrganizationState)
  state: OrganizationState;

  @Field(() => Int, { description: 'Goes up with each correction; send it back with a change.' })
  version: number;
}

export const PartyOrganizationConnection = connectionOf(() => PartyOrganization, 'PartyOrganization');
