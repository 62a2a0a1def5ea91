import { Field, ID, InputType, Int } from 'type-graphql';
import { BranchKind, ReportingSector } from './classification.js';

@InputType({ description: 'Which organizations. Conditions left out do not narrow.' })
export class PartyOrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the printed name or the whole code. Forgives case, tone marks, đ/d and tone placement; exact spellings come first.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what is below this organization on that day.' })
  underId?: string | null;

  @Field(() => Int, { nullable: true, description: 'With `underId`: only so many levels below it.' })
  depth?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of types.' })
  typeCodes?: string[] | null;

  @Field(() => ReportingSector, { nullable: true, description: 'Reporting sector, inherited by branches.' })
  reportingSector?: ReportingSector | null;

  @Field(() => BranchKind, { nullable: true, description: 'Branches of one kind.' })
  branchKind?: BranchKind | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that had ended by that day instead of those that exist.' })
  ended?: boolean | null;
}
