/** Functions of a committee body; the same names as the graph's `CommitteeFunction`. */
export type CommitteeFunction = 'ORGANIZATION' | 'INFORMATION' | 'MASS_MOBILIZATION' | 'OFFICE' | 'INSPECTION_STAFF';

/** A committee in whose name the viewer works, with what they may do there. */
export interface ActingFor {
  organizationId: string;
  printedName: string;
  roles: readonly string[];
  functions: readonly CommitteeFunction[];
  /** Data of an invented province: every screen says so. */
  demo: boolean;
}

export interface ActingChoice {
  /** null when the viewer holds no role anywhere. */
  actingFor: ActingFor | null;
  options: readonly ActingFor[];
  choose: (organizationId: string) => void;
}
