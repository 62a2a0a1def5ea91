interface Row {
  kind: string;
  validFrom: string;
  validTo: string | null;
  organization: { id: string } | null;
}

/** Where a member belonged, each place once: rows that touch and lie in one organization are one, with what the first of them says. */
export function places<R extends Row>(memberships: readonly R[]): R[] {
  const joined: R[] = [];
  for (const row of memberships.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.validFrom.localeCompare(b.validFrom))) {
    const last = joined.at(-1);
    if (last && last.kind === row.kind && last.validTo === row.validFrom && last.organization?.id === row.organization?.id) {
      joined[joined.length - 1] = { ...last, validTo: row.validTo };
    } else {
      joined.push(row);
    }
  }
  return joined;
}
