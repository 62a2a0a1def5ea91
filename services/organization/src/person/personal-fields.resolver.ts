import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { CorrectPersonInput, CorrectPersonPayload } from './correct-person.js';
import { Person } from './person.js';
import type { PersonRow } from './person.service.js';
import type { PersonalField, PersonalRow } from './personal-fields.service.js';
import { PersonalText, PersonField } from './personal-text.js';

@InputType({ description: 'What `unmaskPersonField` needs.' })
export class UnmaskPersonFieldInput {
  @Field(() => ID)
  personId: string;

  @Field(() => PersonField)
  field: PersonField;

  @Field(() => String, { description: 'Why, in at least five characters; the audit keeps it.' })
  reason: string;
}

@ObjectType({ description: 'What `unmaskPersonField` answers.' })
export class UnmaskPersonFieldPayload {
  @Field(() => String, { nullable: true, description: 'The value. Null where none is recorded.' })
  value: string | null;
}

@Resolver(() => Person)
export class PersonalFieldsResolver {
  @FieldResolver(() => PersonalText, { nullable: true, description: "P1. Null where not recorded, and outside the reader's reach." })
  phone(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<PersonalText | null> {
    return load(context, id, 'phone');
  }

  @FieldResolver(() => PersonalText, {
    nullable: true,
    description: "Số định danh cá nhân. P1. Null where not recorded, and outside the reader's reach.",
  })
  identityNumber(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<PersonalText | null> {
    return load(context, id, 'identityNumber');
  }

  @FieldResolver(() => PersonalText, { nullable: true, description: "P1. Null where not recorded, and outside the reader's reach." })
  address(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<PersonalText | null> {
    return load(context, id, 'address');
  }

  @FieldResolver(() => PersonalText, {
    nullable: true,
    description: "Day, month or year, as the papers say. P1. Null outside the reader's reach.",
  })
  birthDate(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<PersonalText | null> {
    return load(context, id, 'birthDate');
  }

  @FieldResolver(() => String, { nullable: true, description: 'P2. Null where not recorded, and for whom it is not by role.' })
  ethnicity(@Root() { id }: PersonRow, @Ctx() context: Context): Promise<string | null> {
    return load(context, id, 'ethnicity');
  }

  @Mutation(() => UnmaskPersonFieldPayload, { description: 'Shows one P1 field of one person. An audited act.' })
  async unmaskPersonField(
    @Arg('input', () => UnmaskPersonFieldInput) input: UnmaskPersonFieldInput,
    @Ctx() { actor, services }: Context,
  ): Promise<UnmaskPersonFieldPayload> {
    return { value: await services.personalFields.unmask(actor, input) };
  }

  @Mutation(() => CorrectPersonPayload, { description: 'Puts right what was written wrongly of a person; the audit keeps which fields.' })
  async correctPerson(
    @Arg('input', () => CorrectPersonInput) input: CorrectPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, services } = context;
    const done = await services.correctPersons.correct(actor, input, clickOf(context, info));
    return answer(info, 'person', done.id, done.changeMarker, (ids, selection) => services.people.byIds(actor, ids, selection));
  }
}

/** All personal fields of all persons of a request in one statement. */
async function load<Name extends PersonalField>(
  { actor, services, loaders }: Context,
  id: string,
  field: Name,
): Promise<PersonalRow[Name] | null> {
  const row = await loaders.load('personal', `${id} ${field}`, async (keys) => {
    const asked = keys.map((key) => key.split(' ') as [string, PersonalField]);
    const ids = [...new Set(asked.map(([person]) => person))];
    const rows = await services.personalFields.byIds(actor, ids, [...new Set(asked.map(([, name]) => name))]);
    return new Map(asked.flatMap(([person, name]) => (rows.has(person) ? [[`${person} ${name}`, rows.get(person) as PersonalRow]] : [])));
  });
  return row?.[field] ?? null;
}
