import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A person (người); the organization service knows who.' })
export class Person {
  @Field(() => ID)
  id: string;
}
