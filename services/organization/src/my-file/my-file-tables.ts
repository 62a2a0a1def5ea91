import type { PersonalSource } from '@capuy/subgraph';
import { PARTY_SECTIONS } from './party-sections.js';
import { PERSON_SECTIONS } from './person-sections.js';

/** The sections of a person's file that this service holds, in the order of the page. */
export const SECTIONS: readonly PersonalSource[] = [...PERSON_SECTIONS.slice(0, 1), ...PARTY_SECTIONS, ...PERSON_SECTIONS.slice(1)];

/** Tables that refer to a person and are not in their file, each with the reason. A new table stands in a section or here. */
export const NOT_IN_FILE: Readonly<Record<string, string>> = {
  transfer_hold: 'An open case (P3): it is told when it is announced, and nothing may give it away before.',
  duplicate_pair: "What an office thinks of two records that may be one: it names another person's record.",
};
