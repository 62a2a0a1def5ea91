import { LocalDate, Partner } from '@capuy/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A decision (quyết định) that something rests on: its number, issuer and day; never its text.',
  simpleResolvers: true,
})
export class Decision {
  @Partner()
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => String, { description: 'Number and symbol, such as `123-QĐ/TU`.' })
  number: string;

  @Partner()
  @Field(() => String, { description: "The issuer's name as printed." })
  issuerName: string;

  @Partner()
  @Field(() => LocalDate)
  signedOn: string;

  @Partner()
  @Field(() => String, { description: 'What it is about; empty where not recorded.' })
  title: string;

  issuerId: string | null;
}
