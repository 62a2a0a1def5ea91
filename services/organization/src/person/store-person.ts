import type { Query } from '@capuy/database';
import { v7 as uuid } from 'uuid';
import { refuseTaken } from '../change/refuse-taken.js';
import type { BirthPrecision } from './birth-precision.js';
import type { Gender } from './gender.js';
import { insertPersons } from './insert-persons.js';

export interface NewPerson {
  fullName: string;
  gender: Gender;
  birthDate: string;
  birthPrecision: BirthPrecision;
  ethnicity?: string | null;
  education?: string | null;
  identityNumber?: string | null;
  phone?: string | null;
  address?: string | null;
}

/** A person nobody wrote down before. Throws BAD_INPUT where another has the identity number. Answers the id. */
export async function storePerson(query: Query, person: NewPerson, demo: boolean): Promise<string> {
  const id = uuid();
  await insertPersons(query, [{ ...person, id, demo }]).catch(refuseTaken({ person_identity_number_key: 'identityNumber' }));
  return id;
}
