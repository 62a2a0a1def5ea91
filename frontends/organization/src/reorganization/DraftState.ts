import type { BranchKind, OperationKind, ReorganizationResultInput, ReportingSector } from '../generated/graphql';
import type { Extent } from '../lineage/LineageGraph';

/** An organization chosen in the form: one that exists, or a new one of this draft (its `id` is then its key). */
export interface ChosenOrganization {
  id: string;
  printedName: string;
}

export interface ExtentPair {
  area: Extent;
  population: Extent;
}

/** An organization that comes into being. */
export interface NewOrganization {
  key: string;
  name: string;
  code: string;
  typeCode: string;
  parent: ChosenOrganization | null;
  /** Xã, phường, thị trấn and the like, where its type has kinds of area. */
  areaKind: string | null;
  /** Null: that of the base organization above it. */
  reportingSector: ReportingSector | null;
  branchKind: BranchKind | null;
}

/** The decision that operations rest on, as it is printed. */
export interface DecisionState {
  key: string;
  number: string;
  issuerName: string;
  signedOn: string;
}

/** One thing that happens, as the form holds it: what is not asked for its kind stays empty. */
export interface OperationState {
  key: string;
  kind: OperationKind;
  /** Organizations it happens to, or that give. */
  sources: readonly ChosenOrganization[];
  /** The one that goes on and takes in the others (ABSORB). */
  survivor: ChosenOrganization | null;
  created: readonly NewOrganization[];
  /** How much of a source goes into a result, by `extentKey`; whole where nothing is said. */
  extents: Readonly<Record<string, ExtentPair>>;
  /** RENAME */
  name: string;
  /** CHANGE_TYPE */
  typeCode: string;
  /** MOVE */
  parent: ChosenOrganization | null;
  /** The decision's key. */
  decision: string;
  /** What a stored draft says of the one that goes on beyond what its card asks; goes back as it came. */
  kept: Omit<ReorganizationResultInput, 'organizationId' | 'key'>;
}

export interface DraftState {
  title: string;
  root: ChosenOrganization | null;
  effectiveOn: string;
  decisions: readonly DecisionState[];
  operations: readonly OperationState[];
}

export function extentKey(fromId: string, to: string): string {
  return `${fromId} ${to}`;
}

const WHOLE: ExtentPair = { area: 'WHOLE', population: 'WHOLE' };
const PART: ExtentPair = { area: 'PART', population: 'PART' };

/** What the form says of a source and a result; dividing gives parts unless told otherwise. */
export function extentOf({ kind, extents }: OperationState, fromId: string, to: string): ExtentPair {
  return extents[extentKey(fromId, to)] ?? (kind === 'DIVIDE' || kind === 'SPLIT_OFF' ? PART : WHOLE);
}
