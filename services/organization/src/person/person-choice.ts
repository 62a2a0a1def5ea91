import type { Query } from '@capuy/database';
import { type Check, notFound, today } from '@capuy/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Gender } from './gender.js';
import { nameSortKey } from './name-sort-key.js';
import { Person } from './person.js';

@InputType({ description: 'A person who is not recorded yet and need not be a member: as much as the paper says.' })
export class NewPersonInput {
  @Field(() => String)
  fullName: string;

  @Field(() => Gender)
  gender: Gender;

  @Field(() => Int)
  birthYear: number;
}

@InputType({ description: 'A person of the records, or a new one: exactly one of the two.' })
export class PersonChoiceInput {
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => NewPersonInput, { nullable: true })
  newPerson?: NewPersonInput | null;
}

const OLDEST = 110;

export function checkPersonChoice(check: Check, choice: PersonChoiceInput, path: string): Check {
  const { personId, newPerson } = choice;
  check.that(Boolean(personId) !== Boolean(newPerson), path, 'ONE_OF_TWO');
  if (!newPerson) return check;
  const year = Number(today().slice(0, 4));
  return check
    .filled(newPerson.fullName, `${path}.newPerson.fullName`)
    .that(newPerson.birthYear > year - OLDEST && newPerson.birthYear <= year, `${path}.newPerson.birthYear`, 'OUT_OF_RANGE', {
      min: year - OLDEST + 1,
      max: year,
    });
}

/** The id of the chosen person, written where new. Throws NOT_FOUND for an id that nobody has. */
export async function choosePerson(query: Query, manager: EntityManager, choice: PersonChoiceInput, demo: boolean): Promise<string> {
  const { personId, newPerson } = choice;
  if (!newPerson) {
    const found = await query('select from organization.person_name where person_id = $1', [personId]);
    if (found.length === 0 || !personId) throw notFound('person');
    return personId;
  }
  const id = uuid();
  const fullName = newPerson.fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  await manager.insert(Person, {
    id,
    gender: newPerson.gender,
    birthDate: `${newPerson.birthYear}-01-01`,
    birthPrecision: 'YEAR',
    demo,
    version: 1,
  });
  await query('insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, $2, $3, app.fold($2))', [
    id,
    fullName,
    nameSortKey(fullName),
  ]);
  return id;
}
