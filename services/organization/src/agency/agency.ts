import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An agency, public service unit or enterprise (cơ quan, đơn vị, doanh nghiệp): the employer, outside the Party tree, as it stood on a day.',
  simpleResolvers: true,
})
export class Agency {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDate, { description: 'The day this object speaks of.' })
  asOf: string;

  @Field(() => String)
  name: string;

  @Field(() => Int, { nullable: true, description: 'Staff on that day. Null where not recorded.' })
  staff: number | null;

  @Field(() => Boolean, { description: 'Invented, for demonstration.' })
  demo: boolean;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => LocalDate, { description: 'Since when these facts hold.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day they no longer hold. Null while none is known.' })
  validTo: string | null;
}

export const AgencyConnection = connectionOf(() => Agency, 'Agency');
