import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Gender } from '../person/gender.js';
import { MemberStatus } from './member.js';

export enum MemberOrder {
  NAME = 'NAME',
  ADMITTED_ON = 'ADMITTED_ON',
}
registerEnumType(MemberOrder, { name: 'MemberOrder', description: 'By given name as Vietnamese lists do, or by the day of admission.' });

@InputType({ description: 'Which members of an organization and of all below it. Conditions left out do not narrow.' })
export class MemberFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name. Forgives case, tone marks, đ/d and tone placement; exact spellings come first.',
  })
  search?: string | null;

  @Field(() => MemberStatus, { nullable: true, description: 'Only probationary or only full members, on that day.' })
  status?: MemberStatus | null;

  @Field(() => Gender, { nullable: true, description: 'Only women or only men.' })
  gender?: Gender | null;
}

@InputType({ description: 'Which members. Conditions left out do not narrow.' })
export class MembersFilter extends MemberFilter {
  @Field(() => ID, { description: 'The organization, with all below it.' })
  underId: string;
}
