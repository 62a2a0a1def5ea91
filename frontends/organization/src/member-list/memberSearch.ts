import { parseDay } from '@capuy/web';
import type {
  BranchKind,
  Gender,
  MemberEndKind,
  MemberOrder,
  MembersFilter,
  MemberStanding,
  PostPlace,
  PostPosition,
  ReportingSector,
} from '../generated/graphql';
import { memberEnds, genders, memberStandings } from '../terms/memberTerms';
import { branchKinds, reportingSectors } from '../terms/organizationTerms';
import { postPlaces, postPositions } from '../terms/postTerms';

/** Filters and order of a list of members, in the address. */
export interface MemberSearch {
  /** A part of the name, or the beginning of a file or card number. */
  q?: string;
  /** Absent: everybody who belongs there on the day. */
  standing?: MemberStanding;
  end?: MemberEndKind;
  gender?: Gender;
  bornFrom?: number;
  bornTo?: number;
  ageFrom?: number;
  ageTo?: number;
  partyAgeFrom?: number;
  partyAgeTo?: number;
  /** Empty: those without. */
  education?: string;
  ethnicity?: string;
  admittedFrom?: string;
  admittedTo?: string;
  position?: PostPosition;
  place?: PostPlace;
  baseType?: string;
  /** Which organization's committee manages them. */
  managedBy?: string;
  sector?: ReportingSector;
  kind?: BranchKind;
  /** Absent: by name. */
  order?: MemberOrder;
}

/** What narrows the list: everything but the order. */
export type MemberCondition = Exclude<keyof MemberSearch, 'order'>;

type Read = (value: unknown) => string | number | undefined;

const codeOf =
  (words: { vi: object }): Read =>
  (value) =>
    typeof value === 'string' && value in words.vi ? value : undefined;
const text: Read = (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const textOrNone: Read = (value) => (typeof value === 'string' ? value : undefined);
const years: Read = (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000 ? value : undefined);
const day: Read = (value) => (typeof value === 'string' ? (parseDay(value) ?? undefined) : undefined);

const READ: Readonly<Record<keyof MemberSearch, Read>> = {
  q: text,
  standing: codeOf(memberStandings),
  end: codeOf(memberEnds),
  gender: codeOf(genders),
  bornFrom: years,
  bornTo: years,
  ageFrom: years,
  ageTo: years,
  partyAgeFrom: years,
  partyAgeTo: years,
  education: textOrNone,
  ethnicity: textOrNone,
  admittedFrom: day,
  admittedTo: day,
  position: codeOf(postPositions),
  place: codeOf(postPlaces),
  baseType: text,
  managedBy: (value) => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined),
  sector: codeOf(reportingSectors),
  kind: codeOf(branchKinds),
  order: (value) => (value === 'ADMITTED_ON' ? value : undefined),
};

/** Keeps what it understands of an address and drops the rest. */
export function memberSearch(search: Record<string, unknown>): MemberSearch {
  const read = Object.entries(READ).map(([key, of]) => [key, of(search[key])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The filter as the graph takes it. */
export function memberFilter(search: MemberSearch): Omit<MembersFilter, 'underId'> {
  return {
    search: search.q ?? null,
    standing: search.standing ?? null,
    endKinds: search.end ? [search.end] : null,
    gender: search.gender ?? null,
    bornFrom: search.bornFrom ?? null,
    bornTo: search.bornTo ?? null,
    ageFrom: search.ageFrom ?? null,
    ageTo: search.ageTo ?? null,
    partyAgeFrom: search.partyAgeFrom ?? null,
    partyAgeTo: search.partyAgeTo ?? null,
    education: search.education ?? null,
    ethnicity: search.ethnicity ?? null,
    admittedFrom: search.admittedFrom ?? null,
    admittedTo: search.admittedTo ?? null,
    positions: search.position ? [search.position] : null,
    places: search.place ? [search.place] : null,
    managedById: search.managedBy ?? null,
    baseTypeCodes: search.baseType ? [search.baseType] : null,
    reportingSectors: search.sector ? [search.sector] : null,
    branchKinds: search.kind ? [search.kind] : null,
  };
}
