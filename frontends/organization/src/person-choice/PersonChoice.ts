import type { Gender, PersonChoiceInput } from '../generated/graphql';

export interface KnownPerson {
  personId: string;
  fullName: string;
  /** Tells namesakes apart. */
  note: string;
  /** Where they are a member; null for who is none. */
  organization: { id: string; printedName: string } | null;
}

/** A person as a form holds them: of the records, or new with as much as the paper says. */
export interface PersonChoice {
  isNew: boolean;
  known: KnownPerson | null;
  fullName: string;
  gender: Gender | '';
  birthYear: string;
}

export const NO_PERSON: PersonChoice = { isNew: false, known: null, fullName: '', gender: '', birthYear: '' };

/** Null while something is missing. */
export function toPersonChoice({ isNew, known, fullName, gender, birthYear }: PersonChoice): PersonChoiceInput | null {
  if (!isNew) return known ? { personId: known.personId } : null;
  if (fullName.trim() === '' || gender === '' || !/^\d{4}$/.test(birthYear.trim())) return null;
  return { newPerson: { fullName: fullName.trim(), gender, birthYear: Number(birthYear) } };
}
