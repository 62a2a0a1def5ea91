import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum OrganizationMovementKind {
  ESTABLISHED = 'ESTABLISHED',
  RESULTED = 'RESULTED',
  ENDED = 'ENDED',
  MERGED = 'MERGED',
  DIVIDED = 'DIVIDED',
  ABSORBED_OTHERS = 'ABSORBED_OTHERS',
}
registerEnumType(OrganizationMovementKind, {
  name: 'OrganizationMovementKind',
  description:
    'Thành lập mới; hình thành từ sáp nhập, chia tách; kết thúc không có tổ chức kế thừa; sáp nhập, hợp nhất; chia; nhận sáp nhập và tiếp tục hoạt động.',
});

export enum OrganizationClass {
  BASE = 'BASE',
  UNDER_BASE = 'UNDER_BASE',
  OTHER = 'OTHER',
}
registerEnumType(OrganizationClass, {
  name: 'OrganizationClass',
  description: 'Tổ chức cơ sở đảng; chi bộ trực thuộc; tổ chức khác (cấp trên, đảng bộ bộ phận).',
});

@ObjectType({ description: 'How many organizations of a class began or ended in one way (số biến động tổ chức).', simpleResolvers: true })
export class OrganizationMovementCount {
  @Field(() => OrganizationMovementKind)
  kind: OrganizationMovementKind;

  @Field(() => OrganizationClass)
  class: OrganizationClass;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How many of a class stood on the two days (số tổ chức hai thời điểm).', simpleResolvers: true })
export class OrganizationStanding {
  @Field(() => OrganizationClass)
  class: OrganizationClass;

  @Field(() => Int, { description: 'On the first day.' })
  before: number;

  @Field(() => Int, { description: 'On the last day.' })
  after: number;
}

@ObjectType({
  description: 'Organizations below another that began and ended after one day and up to another (biến động tổ chức đảng).',
  simpleResolvers: true,
})
export class OrganizationChanges {
  @Field(() => [OrganizationStanding])
  standing: OrganizationStanding[];

  @Field(() => [OrganizationMovementCount])
  movements: OrganizationMovementCount[];
}

@InputType({ description: 'Which beginnings and ends of organizations.' })
export class OrganizationMovementFilter {
  @Field(() => ID, { description: 'The organization they were below.' })
  underId: string;

  @Field(() => LocalDate, { description: 'After this day.' })
  since: string;

  @Field(() => LocalDate, { description: 'Up to this day.' })
  until: string;

  @Field(() => [OrganizationMovementKind], { nullable: true, description: 'Only these; absent: all.' })
  kinds?: OrganizationMovementKind[] | null;

  @Field(() => OrganizationClass, { nullable: true, description: 'Only of this class.' })
  class?: OrganizationClass | null;
}

@ObjectType({ description: 'An organization that began or ended on a day (một biến động tổ chức).', simpleResolvers: true })
export class OrganizationMovement {
  @Field(() => LocalDate)
  day: string;

  @Field(() => OrganizationMovementKind)
  kind: OrganizationMovementKind;

  @Field(() => OrganizationClass)
  class: OrganizationClass;

  organizationId: string;
  /** The first day it stood, or the last. */
  stoodOn: string;
}

export const OrganizationMovementConnection = connectionOf(() => OrganizationMovement, 'OrganizationMovement');
