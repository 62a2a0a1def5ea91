import { LocalDate, Partner } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LineageExtent {
  WHOLE = 'WHOLE',
  PART = 'PART',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(LineageExtent, {
  name: 'LineageExtent',
  description: 'How much of the predecessor went there: toàn bộ, một phần, không, chưa rõ.',
});

@ObjectType({ description: 'One step of descent, seen from one of its two ends (quan hệ kế thừa).', simpleResolvers: true })
export class LineageLink {
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => LineageExtent, { description: "How much of the predecessor's area." })
  area: LineageExtent;

  @Partner()
  @Field(() => LineageExtent, { description: "How much of the predecessor's population; members follow it." })
  population: LineageExtent;

  @Partner()
  @Field(() => String, { description: 'The operation: `ABSORB`, `CONSOLIDATE`, `DIVIDE`, `SPLIT_OFF`, `RENAME` …' })
  operation: string;

  @Partner()
  @Field(() => LocalDate)
  effectiveOn: string;
}

@ObjectType({ description: 'A step of descent between two organizations of a lineage graph.', simpleResolvers: true })
export class LineageEdge extends LineageLink {
  @Partner()
  @Field(() => ID)
  fromId: string;

  @Partner()
  @Field(() => ID)
  toId: string;
}

@ObjectType({ description: 'An organization in a lineage graph (tổ chức trong sơ đồ nguồn gốc).', simpleResolvers: true })
export class LineageNode {
  @Partner()
  @Field(() => Int, { description: 'Steps from the organization asked about: negative before it, positive after it.' })
  distance: number;
}

@ObjectType({
  description: 'What an organization came from and what became of it, over all reorganizations (sơ đồ nguồn gốc và kế thừa).',
  simpleResolvers: true,
})
export class LineageGraph {
  @Partner()
  @Field(() => [LineageNode])
  nodes: LineageNode[];

  @Partner()
  @Field(() => [LineageEdge])
  links: LineageEdge[];
}

export interface LinkRow {
  id: string;
  organizationId: string;
  asOf: string;
  decisionId: string | null;
}

export interface NodeRow {
  organizationId: string;
  asOf: string;
  distance: number;
}

export interface GraphRow {
  nodes: NodeRow[];
  links: (LineageEdge & { decisionId: string | null })[];
}
