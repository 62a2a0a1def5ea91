import { connectionOf } from '@capuy/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Gender } from './gender.js';

@Directive('@key(fields: "id")')
@Entity({ schema: 'organization', name: 'person' })
@ObjectType({
  description:
    'A person (người), member or not. The name is readable by anyone signed in; the record below it by whom the person is below, and by the person. What may not be read is null.',
  simpleResolvers: true,
})
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fullName: string;

  @Column('text')
  @Field(() => Gender, { nullable: true, description: "Null outside the reader's reach." })
  gender: Gender | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: "Level of education. Null where not recorded, and outside the reader's reach." })
  education: string | null;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: "Invented, for demonstration. Null outside the reader's reach." })
  demo: boolean | null;

  @Column('integer')
  @Field(() => Int, { nullable: true, description: "Goes up with each correction. Null outside the reader's reach." })
  version: number | null;

  @Column('date', { name: 'birth_date' })
  birthDate: string;

  @Column('text', { name: 'birth_precision' })
  birthPrecision: string;

  @Column('text', { nullable: true })
  ethnicity: string | null;

  @Column('text', { name: 'identity_number', nullable: true })
  identityNumber: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  address: string | null;
}

export const PersonConnection = connectionOf(() => Person, 'Person');
