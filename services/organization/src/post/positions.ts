import { type PostPlace, PostPosition as P } from './post.js';

const COMMITTEE = [P.SECRETARY, P.STANDING_DEPUTY_SECRETARY, P.DEPUTY_SECRETARY, P.STANDING_COMMITTEE_MEMBER, P.COMMITTEE_MEMBER];
const STAFF = [P.HEAD, P.DEPUTY_HEAD, P.STAFF];

/** Which posts a place has. */
export const POSITIONS: Readonly<Record<PostPlace, readonly P[]>> = {
  COMMITTEE,
  STANDING_COMMITTEE: COMMITTEE.slice(0, 4),
  STANDING_BOARD: COMMITTEE.slice(0, 3),
  INSPECTION_COMMISSION: [P.INSPECTION_CHAIR, P.INSPECTION_DEPUTY_CHAIR, P.INSPECTION_MEMBER],
  BRANCH_COMMITTEE: [P.SECRETARY, P.DEPUTY_SECRETARY, P.BRANCH_COMMITTEE_MEMBER, P.TEAM_LEADER],
  BODY: STAFF,
  AGENCY: STAFF,
  // A head of a locality is appointed to it: `appointLocalityHead`.
  LOCALITY: [],
};

/** Of these a place has one at a time. */
export const SINGLE: ReadonlySet<P> = new Set([P.SECRETARY, P.INSPECTION_CHAIR, P.HEAD]);
