import { LocalDate } from '@capuy/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { LineageExtent } from '../lineage/lineage.js';
import { LocalityKind } from './locality.js';
import { LocalityOperation } from './locality-operation.js';

@ObjectType({ description: 'What was true of a locality over a period (lịch sử thôn, tổ dân phố).', simpleResolvers: true })
export class LocalityVersion {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'Null where it had none.' })
  code: string | null;

  @Field(() => LocalityKind)
  kind: LocalityKind;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer held. Null while none is known.' })
  validTo: string | null;

  organizationId: string;
  branchId: string | null;
  decisionId: string | null;
}

@ObjectType({
  description: 'One step of descent, seen from one of its two localities (nguồn gốc thôn, tổ dân phố).',
  simpleResolvers: true,
})
export class LocalityLink {
  @Field(() => ID)
  id: string;

  @Field(() => LineageExtent, { description: "How much of the predecessor's area." })
  area: LineageExtent;

  @Field(() => LineageExtent, { description: "How much of the predecessor's population." })
  population: LineageExtent;

  @Field(() => LocalityOperation)
  operation: LocalityOperation;

  @Field(() => LocalDate)
  effectiveOn: string;

  localityId: string;
  asOf: string;
  decisionId: string | null;
}
