import { LocalDate } from '@capuy/subgraph';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum DeclaredIndicator {
  LOCALITY_HEAD_IS_MEMBER = 'LOCALITY_HEAD_IS_MEMBER',
  LOCALITY_SECRETARY_IS_HEAD = 'LOCALITY_SECRETARY_IS_HEAD',
  RESIDENCE_INTRODUCED = 'RESIDENCE_INTRODUCED',
  RESIDENCE_GOOD = 'RESIDENCE_GOOD',
}
registerEnumType(DeclaredIndicator, {
  name: 'DeclaredIndicator',
  description:
    'Tỷ lệ trưởng thôn, tổ trưởng là đảng viên; bí thư chi bộ kiêm trưởng thôn, tổ trưởng; đảng viên được giới thiệu về nơi cư trú; chấp hành tốt ở nơi cư trú.',
});

export enum DeclaredKind {
  BASELINE = 'BASELINE',
  TARGET = 'TARGET',
}
registerEnumType(DeclaredKind, { name: 'DeclaredKind', description: 'Số đầu kỳ, chỉ tiêu.' });

@ObjectType({
  description: 'A figure that a report or resolution states (số công bố), with its source; never counted from rows.',
  simpleResolvers: true,
})
export class DeclaredValue {
  @Field(() => ID)
  id: string;

  @Field(() => DeclaredIndicator)
  indicator: DeclaredIndicator;

  @Field(() => DeclaredKind)
  kind: DeclaredKind;

  @Field(() => LocalDate, { description: 'The day it speaks of.' })
  day: string;

  @Field(() => Float, { description: 'In percent.' })
  value: number;

  @Field(() => String, { description: 'The paper that states it.' })
  source: string;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;
}
