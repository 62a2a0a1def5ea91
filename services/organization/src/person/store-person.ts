import type { Query } from '@capuy/database';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { refuseTaken } from '../change/refuse-taken.js';
import type { BirthPrecision } from './birth-precision.js';
import type { Gender } from './gender.js';
import { nameSortKey } from './name-sort-key.js';
import { Person } from './person.js';

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
export async function storePerson(query: Query, manager: EntityManager, person: NewPerson, demo: boolean): Promise<string> {
  const id = uuid();
  const fullName = person.fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const {
    gender,
    birthDate,
    birthPrecision,
    ethnicity = null,
    education = null,
    identityNumber = null,
    phone = null,
    address = null,
  } = person;
  const record = { id, gender, birthDate, birthPrecision, ethnicity, education, identityNumber, phone, address, demo, version: 1 };
  await manager.insert(Person, record).catch(refuseTaken({ person_identity_number_key: 'identityNumber' }));
  await query('insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, $2, $3, app.fold($2))', [
    id,
    fullName,
    nameSortKey(fullName),
  ]);
  return id;
}
