import type { Query } from '@capuy/database';
import { badInput, Check, notFound, type Scoped, today } from '@capuy/subgraph';
import type { BranchAct, OnBehalfInput } from './on-behalf-input.js';

/** What an act is entered for: null where whoever acts does so for themselves. */
export function behalfOf(input: object): OnBehalfInput | null {
  return (input as BranchAct).onBehalf ?? null;
}

/**
 * Before the act: the branch lies in the reach of the clerk's role there, and the page is its own. From here on every audit
 * record says for whom. Throws NOT_FOUND, BAD_INPUT.
 */
export async function beginOnBehalf(
  scoped: Scoped,
  query: Query,
  { organizationId, evidenceId, signedBy, signedOn }: OnBehalfInput,
): Promise<void> {
  new Check()
    .filled(signedBy, 'onBehalf.signedBy')
    .that(signedBy.trim().length <= 200, 'onBehalf.signedBy', 'TOO_LONG', { max: 200 })
    .that(signedOn <= today(), 'onBehalf.signedOn', 'IN_THE_FUTURE')
    .done();
  await scoped.requireReach(query, organizationId);
  const [evidence] = await query<{ organizationId: string }>(
    `select organization_id as "organizationId" from organization.stored_file where id = $1 and purpose = 'EVIDENCE'`,
    [evidenceId],
  );
  if (!evidence) throw notFound('evidence');
  if (evidence.organizationId !== organizationId) throw badInput([{ path: 'onBehalf.evidenceId', code: 'NOT_OF_BRANCH' }]);
  scoped.actFor({ organizationId, evidenceId, signedBy: signedBy.trim(), signedOn });
}

/** After the act: what was entered by the page. Throws BAD_INPUT where it was another organization's matter. */
export async function recordOnBehalf(
  scoped: Scoped,
  query: Query,
  { organizationId, evidenceId, signedBy, signedOn }: OnBehalfInput,
): Promise<void> {
  if (scoped.acts.some((act) => (act.organizationId ?? organizationId) !== organizationId)) {
    throw badInput([{ path: 'onBehalf.organizationId', code: 'NOT_OF_ACT' }]);
  }
  for (const { act, entity, entityId } of scoped.acts) {
    await query(
      `insert into organization.entry_on_behalf (organization_id, evidence_id, signed_by, signed_on, account_id, entered_on, act, entity, entity_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [organizationId, evidenceId, signedBy.trim(), signedOn, scoped.actor.accountId, today(), act, entity, entityId ?? null],
    );
  }
}
