import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum MovementKind {
  ADMITTED = 'ADMITTED',
  READMITTED = 'READMITTED',
  TRANSFERRED_IN = 'TRANSFERRED_IN',
  REORGANIZED_IN = 'REORGANIZED_IN',
  RECORDED = 'RECORDED',
  TRANSFERRED_OUT = 'TRANSFERRED_OUT',
  REORGANIZED_OUT = 'REORGANIZED_OUT',
  STRIKE_OFF = 'STRIKE_OFF',
  EXPULSION = 'EXPULSION',
  WITHDRAWAL = 'WITHDRAWAL',
  DEATH = 'DEATH',
  ADMISSION_ANNULLED = 'ADMISSION_ANNULLED',
  ENDED = 'ENDED',
  UNRECORDED = 'UNRECORDED',
}
registerEnumType(MovementKind, {
  name: 'MovementKind',
  description:
    'Biến động: kết nạp, kết nạp lại, chuyển đến, đến do sắp xếp tổ chức, bắt đầu có hồ sơ; chuyển đi, đi do sắp xếp tổ chức, xóa tên, khai trừ, xin ra khỏi Đảng, từ trần, hủy quyết định kết nạp. ENDED stands for the last five where the reader may not know which; UNRECORDED where the record of where they belong ends.',
});

@ObjectType({ description: 'How many came or left in one way (số biến động).', simpleResolvers: true })
export class MovementCount {
  @Field(() => MovementKind)
  kind: MovementKind;

  @Field(() => Int)
  count: number;
}

@ObjectType({
  description: 'Who came below an organization and who left it after one day and up to another (biến động tăng, giảm).',
  simpleResolvers: true,
})
export class MemberChanges {
  @Field(() => [MovementCount])
  came: MovementCount[];

  @Field(() => [MovementCount])
  left: MovementCount[];
}

@InputType({ description: 'Which movements of members.' })
export class MemberMovementFilter {
  @Field(() => ID, { description: 'The organization, with all below it.' })
  underId: string;

  @Field(() => LocalDate, { description: 'After this day.' })
  since: string;

  @Field(() => LocalDate, { description: 'Up to this day.' })
  until: string;

  @Field(() => [MovementKind], { nullable: true, description: 'Only these; absent: all.' })
  kinds?: MovementKind[] | null;
}

@ObjectType({ description: 'A member who came or left on a day (một biến động).', simpleResolvers: true })
export class MemberMovement {
  @Field(() => LocalDate)
  day: string;

  @Field(() => MovementKind)
  kind: MovementKind;

  @Field(() => String)
  fullName: string;

  memberId: string;
  insideId: string;
  outsideId: string | null;
}

export const MemberMovementConnection = connectionOf(() => MemberMovement, 'MemberMovement');
