import { LocalDate, Partner } from '@capuy/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id asOf")')
@ObjectType({ description: 'A Party organization (tổ chức đảng) as it stood on a day; the organization service knows its name.' })
export class PartyOrganization {
  @Partner()
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => LocalDate, { description: 'The day its name, type and place are those of.' })
  asOf: string;
}
