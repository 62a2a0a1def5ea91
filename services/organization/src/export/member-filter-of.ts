import { badInput } from '@capuy/subgraph';
import { type MemberFilter, MemberStanding } from '../member/member-filter.js';

const TEXTS = ['search', 'status', 'standing', 'gender', 'education', 'ethnicity', 'admittedFrom', 'admittedTo', 'managedById'] as const;
const NUMBERS = ['bornFrom', 'bornTo', 'ageFrom', 'ageTo', 'partyAgeFrom', 'partyAgeTo'] as const;
const LISTS = ['endKinds', 'positions', 'places', 'baseTypeCodes', 'reportingSectors', 'branchKinds'] as const;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

type Given = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 200;
const SHAPES: readonly (readonly [readonly string[], (value: unknown) => boolean])[] = [
  [TEXTS, isText],
  [NUMBERS, Number.isInteger],
  [LISTS, (value) => Array.isArray(value) && value.length <= 50 && value.every(isText)],
];

/** The filter of a list, from the JSON in an address. Throws BAD_INPUT. */
export function memberFilterOf(text: string | undefined): MemberFilter {
  const refuse = (): never => {
    throw badInput([{ path: 'filter', code: 'NOT_A_FILTER' }]);
  };
  let given: Given = {};
  try {
    given = JSON.parse(text ?? '{}') as Given;
  } catch {
    refuse();
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) refuse();
  const filter: Record<string, unknown> = {};
  for (const [names, holds] of SHAPES) {
    for (const name of names) {
      const value = given[name];
      if (value === null || value === undefined) continue;
      if (!holds(value)) refuse();
      filter[name] = value;
    }
  }
  const { standing, admittedFrom, admittedTo, managedById } = filter;
  if (managedById !== undefined && !UUID.test(managedById as string)) refuse();
  if (standing !== undefined && !Object.hasOwn(MemberStanding, standing as string)) refuse();
  if ([admittedFrom, admittedTo].some((day) => day !== undefined && !DAY.test(day as string))) refuse();
  return filter;
}
