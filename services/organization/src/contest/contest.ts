import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'contest' })
@ObjectType({
  description: 'A contest (hội thi), such as for the best branch secretaries (bí thư chi bộ giỏi). Readable by anyone signed in.',
  simpleResolvers: true,
})
export class Contest {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('date', { name: 'starts_on' })
  @Field(() => LocalDate)
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Invented, for demonstration.' })
  demo: boolean;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => Int, { description: "Persons who entered, as far as the reader's reach goes." })
  entrantCount: number;

  @Field(() => Int, { description: "Committees that sent somebody, as far as the reader's reach goes." })
  committeeCount: number;

  @Field(() => Boolean, { description: 'Whether the viewer may enter persons and results.' })
  viewerCanManage: boolean;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;
}

export const ContestConnection = connectionOf(() => Contest, 'Contest');
