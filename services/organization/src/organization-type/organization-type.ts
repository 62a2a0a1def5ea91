import { LocalDate, Partner } from '@capuy/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum LevelClass {
  ROOT = 'ROOT',
  UPPER = 'UPPER',
  BASE = 'BASE',
  SECTION = 'SECTION',
  BRANCH = 'BRANCH',
}
registerEnumType(LevelClass, {
  name: 'LevelClass',
  description: 'Where a type stands: the root, above base organizations, a base organization (tổ chức cơ sở đảng), a section, a branch.',
});

@ObjectType({ description: 'Legal type of a Party organization (loại hình tổ chức), as it stood on a day.', simpleResolvers: true })
export class OrganizationType {
  @Partner()
  @Field(() => String)
  code: string;

  @Partner()
  @Field(() => String, { description: 'In Vietnamese.' })
  name: string;

  @Field(() => String, { description: 'In English.' })
  nameEn: string;

  @Partner()
  @Field(() => LevelClass)
  levelClass: LevelClass;

  @Field(() => [String], { description: 'Codes of the types under which it may stand.' })
  allowedParents: string[];

  @Field(() => Boolean, { description: 'Army, police and border: only name and totals, no people, meetings or places.' })
  isClosed: boolean;

  @Field(() => String, { description: 'The regulation it rests on.' })
  legalBasis: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer stands. Null while none is known.' })
  validTo: string | null;
}
