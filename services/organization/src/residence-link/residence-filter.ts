import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ResidenceStatus } from './residence-link.js';

export enum ResidenceDirection {
  LIVING_HERE = 'LIVING_HERE',
  WORKING_HERE = 'WORKING_HERE',
}
registerEnumType(ResidenceDirection, {
  name: 'ResidenceDirection',
  description: 'Người nơi khác đang cư trú ở đây; người của mình cư trú nơi khác.',
});

@InputType({ description: 'Which residence links. Conditions left out do not narrow.' })
export class ResidenceLinksFilter {
  @Field(() => ID, { description: 'Links of which this organization, one below it on that day or what that came from is the asked end.' })
  underId: string;

  @Field(() => ResidenceDirection)
  direction: ResidenceDirection;

  @Field(() => [ResidenceStatus], { nullable: true, description: 'Left out: all but ended ones.' })
  statuses?: ResidenceStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, tone marks forgiven.' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only received ones without a comment of this year.' })
  withoutCommentOf?: number | null;
}
