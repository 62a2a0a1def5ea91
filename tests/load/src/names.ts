import { ACCESS_NAMES } from './access/bench-access.js';
import { DOOR_NAMES } from './door/door-names.js';
import { MEMBER_NAMES } from './members/member-names.js';
import { READS } from './organization/reads.js';

/** What our gateway is compared with. */
export const PEERS_OF_GATEWAY = ['vsApollo', 'vsHiveJs', 'vsFloor'] as const;
export const GATEWAY_QUERIES = ['passthrough', 'entities10', 'entities100'] as const;

/** Every measurement of the bench, in the order of the table. */
export const NAMES: readonly string[] = [
  ...GATEWAY_QUERIES.flatMap((query) => PEERS_OF_GATEWAY.map((peer) => `gateway.${query}.${peer}`)),
  ...READS.map((read) => `organization.${read}`),
  ...ACCESS_NAMES,
  'organization.reorganize',
  ...MEMBER_NAMES,
  'access.signature',
  ...DOOR_NAMES,
];

/** Throws where nothing is called so, before anything is started. */
export function namesOf(prefix: string): readonly string[] {
  const found = NAMES.filter((name) => name.startsWith(prefix));
  if (found.length === 0) throw new Error(`no measurement is called ${prefix}…; there are ${NAMES.join(', ')}`);
  return found;
}
