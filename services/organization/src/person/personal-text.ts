import { Field, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType({ description: 'Something personal (P1), as far as the reader may see it (thông tin cá nhân).', simpleResolvers: true })
export class PersonalText {
  @Field(() => String, { description: 'The value, or what is left of it: `•••• 678`.' })
  text: string;

  @Field(() => Boolean, { description: 'True where the value is hidden: `unmaskPersonField` shows it, with a reason that is kept.' })
  masked: boolean;
}

export enum PersonField {
  PHONE = 'PHONE',
  IDENTITY_NUMBER = 'IDENTITY_NUMBER',
  ADDRESS = 'ADDRESS',
  BIRTH_DATE = 'BIRTH_DATE',
}
registerEnumType(PersonField, { name: 'PersonField', description: 'Số điện thoại, số định danh, địa chỉ, ngày sinh.' });
