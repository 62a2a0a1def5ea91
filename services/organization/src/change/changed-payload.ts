import { Field, ID, ObjectType } from 'type-graphql';

/** Every payload of a change. */
@ObjectType()
export abstract class ChangedPayload {
  @Field(() => ID, {
    description: 'Send it back as `x-capuy-change` to read the change in every other service.',
  })
  changeMarker: string;
}
