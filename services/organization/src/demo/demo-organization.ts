/** One organization of the demonstration, before it has an identifier in a database. */
export interface DemoOrganization {
  /** Stable within the seed: its identifier is made from it. */
  key: string;
  parentKey: string;
  name: string;
  code: string;
  typeCode: string;
  areaKind?: string;
  reportingSector?: ReportingSector;
  branchKind?: BranchKind;
  closed?: boolean;
  validFrom: string;
  /** Full and probationary members to invent; only branches have any. */
  members?: number;
  /** Totals entered by hand, for closed nodes. */
  totals?: { members: number; baseOrganizations: number; branches: number };
  /** Party teams to divide the branch into. */
  teams?: number;
  /** Share of Central Highlands names among its members. */
  highland?: number;
  /** Makes an agency of this name around the organization. */
  agency?: string;
}

export type ReportingSector = 'COMMUNE' | 'AGENCY' | 'PUBLIC_SERVICE' | 'ENTERPRISE' | 'ARMED_FORCES';
export type BranchKind = 'LOCALITY' | 'AGENCY' | 'SCHOOL' | 'HEALTH_STATION' | 'ENTERPRISE';

export type DemoSize = 'quick' | 'full';
