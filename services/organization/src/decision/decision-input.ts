import { Classification, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A decision: found again by number, issuer and day.' })
export class DecisionInput {
  @Field(() => String)
  number: string;

  @Field(() => String, { description: "The issuer's name as printed." })
  issuerName: string;

  @Field(() => ID, { nullable: true, description: 'The issuing organization, where it is one of the tree.' })
  issuerId?: string | null;

  @Field(() => LocalDate)
  signedOn: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Classification, {
    defaultValue: Classification.ORDINARY,
    description: 'Độ mật. Above ORDINARY only number, issuer, day and keeper are recorded: a title is refused.',
  })
  classification?: Classification;

  @Field(() => String, { nullable: true, description: 'Who keeps the paper (người giữ): needed above ORDINARY, and only there.' })
  keeper?: string | null;
}
