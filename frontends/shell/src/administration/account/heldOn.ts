/** Of these grants, those that hold on a day. */
export function heldOn<Grant extends { validFrom: string; validTo?: string | null }>(grants: readonly Grant[], day: string): Grant[] {
  return grants.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo));
}
