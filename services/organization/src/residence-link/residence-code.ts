import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ResidenceList {
  EXCUSED = 'EXCUSED',
  NOT_INTRODUCED = 'NOT_INTRODUCED',
  OUTCOME = 'OUTCOME',
}
registerEnumType(ResidenceList, {
  name: 'ResidenceList',
  description: 'Nhóm được miễn sinh hoạt nơi cư trú, nhóm không giới thiệu, nội dung nhận xét hằng năm.',
});

@ObjectType({
  description: 'A code of the regulation on residence links, in force on a day (mã theo Quy định 213-QĐ/TW).',
  simpleResolvers: true,
})
export class ResidenceCode {
  @Field(() => ResidenceList)
  list: ResidenceList;

  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'In Vietnamese.' })
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => String)
  legalBasis: string;
}
