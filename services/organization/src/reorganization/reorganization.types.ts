import type { Extent } from '../national/extent.js';

export const OPERATION_KINDS = [
  'ESTABLISH',
  'END',
  'ABSORB',
  'CONSOLIDATE',
  'DIVIDE',
  'SPLIT_OFF',
  'RENAME',
  'CHANGE_TYPE',
  'MOVE',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** A decision that operations rest on; found again by number, issuer's name and day. */
export interface DecisionDraft {
  number: string;
  /** The committee that issued it, where it is one of ours. */
  issuerId?: string | null | undefined;
  issuerName: string;
  signedOn: string;
  title?: string | null | undefined;
}

export interface ResultDraft {
  /** An organization that goes on. */
  organizationId?: string | null | undefined;
  /** Name of a new one within the draft, for `parentId` and `toId`. */
  key?: string | null | undefined;
  /** Identity of a new one where it must be the same on every machine; left out, one is made. */
  identity?: string | undefined;
  name?: string | null | undefined;
  code?: string | null | undefined;
  typeCode?: string | null | undefined;
  areaKind?: string | null | undefined;
  reportingSector?: string | null | undefined;
  branchKind?: string | null | undefined;
  /** An organization's id, or the key of a result of the draft. */
  parentId?: string | null | undefined;
}

export interface PartDraft {
  fromId: string;
  /** An organization's id, or the key of a result. Absent: the source only ends. */
  toId?: string | null | undefined;
  area: Extent;
  population: Extent;
}

export interface OperationDraft {
  kind: OperationKind;
  /** Position in `decisions`. */
  decision: number;
  results: readonly ResultDraft[];
  parts: readonly PartDraft[];
}

export interface ReorganizationDraft {
  title: string;
  rootId: string;
  effectiveOn: string;
  decisions: readonly DecisionDraft[];
  operations: readonly OperationDraft[];
}
