import type { DecisionLineFragment } from '../generated/graphql';

/** How much of one side (area or population) of an organization went along a link. */
export type Extent = 'WHOLE' | 'PART' | 'NONE' | 'UNKNOWN';

export interface LineageLink {
  fromId: string;
  toId: string;
  area: Extent;
  population: Extent;
  operation: string;
  effectiveOn: string;
}

/** A link with the decision it rests on. */
export interface DecidedLink extends LineageLink {
  decision?: DecisionLineFragment | null;
}

/**
 * One organization during one stretch of its life. An organization that goes on after giving or receiving
 * something stands in the picture twice: as it was before, and as it has been since.
 */
export interface LineageStage {
  key: string;
  organizationId: string;
  /** A day of this stretch: the first one after it received, else the last one before it gave. */
  day: string;
}

export interface StagedLink {
  fromKey: string;
  toKey: string;
  link: LineageLink;
}
