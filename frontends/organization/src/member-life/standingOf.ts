interface Period {
  validFrom: string;
  validTo: string | null;
}

interface Membership extends Period {
  kind: string;
  votes: boolean;
  organization: { printedName: string } | null;
}

export interface Life {
  admittedOn: string;
  recognizedOn: string | null;
  endedOn: string | null;
  memberships: readonly Membership[];
  exemptions: readonly Period[];
  suspensions: readonly Period[];
}

/** What a member was on a day, as far as the viewer may know. */
export interface Standing {
  state: 'NOT_YET' | 'PROBATIONARY' | 'FULL' | 'ENDED';
  branch: string | null;
  /** Where they stay for a time. */
  host: string | null;
  exempt: boolean;
  suspended: boolean;
  votes: boolean;
}

export function standingOf(life: Life, day: string): Standing {
  const on = ({ validFrom, validTo }: Period): boolean => validFrom <= day && (validTo === null || day < validTo);
  const at = (kind: string): Membership | undefined => life.memberships.find((row) => row.kind === kind && on(row));
  const home = at('PERMANENT');
  const full = life.recognizedOn !== null && life.recognizedOn <= day;
  return {
    state: day < life.admittedOn ? 'NOT_YET' : life.endedOn !== null && life.endedOn <= day ? 'ENDED' : full ? 'FULL' : 'PROBATIONARY',
    branch: home?.organization?.printedName ?? null,
    host: at('TEMPORARY')?.organization?.printedName ?? null,
    exempt: life.exemptions.some(on),
    suspended: life.suspensions.some(on),
    votes: home?.votes ?? false,
  };
}
