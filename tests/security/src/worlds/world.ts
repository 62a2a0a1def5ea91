import type { Paper } from './paper.js';

/** One small world: a province of its own, with what happened to it, as plain facts. Days are numbers from 1/1/2024. */
export interface World {
  readonly organizations: readonly Organization[];
  readonly lineage: readonly { readonly from: string; readonly to: string; readonly on: number }[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly given: readonly Given[];
  readonly meetings: readonly { readonly id: string; readonly organizationId: string; readonly day: number }[];
  readonly papers: readonly Paper[];
  readonly question: Question;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Organization {
  readonly id: string;
  readonly type: string;
  /** Its life. */
  from: number;
  to: number;
  readonly placed: { readonly parentId: string; readonly from: number; to: number }[];
}

/** A person, their Party life and their account, whose ids differ in the first digit only. */
export interface Person {
  readonly personId: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly ethnicity: string;
  readonly phone: string;
  readonly memberships: readonly Membership[];
  /** The day the Party life ended. */
  readonly endedOn: number | null;
}

export interface Membership extends Period {
  readonly organizationId: string;
  readonly kind: 'PERMANENT' | 'TEMPORARY';
}

export interface Post extends Period {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly place: string;
  readonly position: string;
  /** Of a committee's body: what its staff does. */
  readonly duty?: string;
}

export interface Given extends Period {
  readonly accountId: string;
  readonly role: string;
  readonly organizationId: string;
}

/** Who asks, as of which day, standing on which day, below which organization. */
export interface Question {
  readonly accountId: string;
  readonly today: number;
  readonly asOf: number;
  readonly underId: string;
}

export const OPEN = Number.POSITIVE_INFINITY;

export const on = ({ from, to }: Period, day: number): boolean => from <= day && day < to;

/** `YYYY-MM-DD`, or PostgreSQL's word for an open end. */
export function dateOf(day: number): string {
  return day === OPEN ? 'infinity' : new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

/** What a search compares: no case, no marks. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
