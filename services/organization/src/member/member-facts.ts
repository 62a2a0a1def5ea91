import { type Check, today } from '@capuy/subgraph';

/** What is said of a person and their Party life when it is first recorded. Days `YYYY-MM-DD`. */
export interface MemberFacts {
  fullName: string;
  gender: string;
  birthDate: string;
  fileNumber: string;
  cardNumber?: string | null;
  admittedOn: string;
  recognizedOn?: string | null;
  /** Since when they belong to the branch. */
  since: string;
}

/** The rules of a Party life as it is recorded: the same for a form and for each row of a table. */
export function checkMemberFacts(check: Check, facts: MemberFacts): Check {
  return check
    .filled(facts.fullName, 'fullName')
    .filled(facts.fileNumber, 'fileNumber')
    .that(facts.birthDate < facts.admittedOn, 'birthDate', 'NOT_BEFORE_ADMISSION')
    .that(facts.admittedOn <= today(), 'admittedOn', 'IN_THE_FUTURE')
    .that(!facts.recognizedOn || facts.recognizedOn >= facts.admittedOn, 'recognizedOn', 'BEFORE_ADMISSION')
    .that(facts.since >= facts.admittedOn, 'memberSince', 'BEFORE_ADMISSION')
    .that(!facts.cardNumber || Boolean(facts.recognizedOn), 'cardNumber', 'NOT_WHILE_PROBATIONARY');
}
