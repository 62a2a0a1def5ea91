import type { LevelClass, PostPlace, PostPosition } from '../generated/graphql';

/** One entry of the list of posts: where, as what, and in which body. */
export interface PostChoice {
  id: string;
  place: PostPlace;
  position: PostPosition;
  bodyId: string | null;
  bodyName: string | null;
}

const BRANCH: readonly [PostPlace, PostPosition][] = [
  ['BRANCH_COMMITTEE', 'SECRETARY'],
  ['BRANCH_COMMITTEE', 'DEPUTY_SECRETARY'],
  ['BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER'],
  ['BRANCH_COMMITTEE', 'TEAM_LEADER'],
];

const COMMITTEE: readonly [PostPlace, PostPosition][] = [
  ['COMMITTEE', 'SECRETARY'],
  ['COMMITTEE', 'STANDING_DEPUTY_SECRETARY'],
  ['COMMITTEE', 'DEPUTY_SECRETARY'],
  ['STANDING_COMMITTEE', 'STANDING_COMMITTEE_MEMBER'],
  ['COMMITTEE', 'COMMITTEE_MEMBER'],
  ['INSPECTION_COMMISSION', 'INSPECTION_CHAIR'],
  ['INSPECTION_COMMISSION', 'INSPECTION_DEPUTY_CHAIR'],
  ['INSPECTION_COMMISSION', 'INSPECTION_MEMBER'],
];

const STAFF: readonly PostPosition[] = ['HEAD', 'DEPUTY_HEAD', 'STAFF'];

/** The posts there are in an organization; the server has the last word on each. */
export function postChoices(levelClass: LevelClass, bodies: readonly { id: string; name: string }[]): PostChoice[] {
  const own = (levelClass === 'BRANCH' ? BRANCH : COMMITTEE).map(([place, position]): PostChoice => ({
    id: `${place} ${position}`,
    place,
    position,
    bodyId: null,
    bodyName: null,
  }));
  const inBodies = bodies.flatMap(({ id, name }) =>
    STAFF.map((position): PostChoice => ({ id: `${id} ${position}`, place: 'BODY', position, bodyId: id, bodyName: name })),
  );
  return [...own, ...inBodies];
}
