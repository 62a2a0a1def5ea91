import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { insertGrant } from '../account/insert-grant.js';
import { requireAccount } from '../account/require-account.js';
import { requireAnother } from '../account/require-another.js';
import { requireBelow } from '../account/require-below.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { OPENING_ROLES } from '../given-grant/opening-roles.js';
import { ScopedService } from '../scoped-service.js';
import type { ProposeGrantInput, RefuseGrantInput, SettleGrantProposalInput } from './grant-proposal-input.js';
import { lockProposal } from './lock-proposal.js';

type Done = Promise<{ id: string } & Changed>;

/** Days a proposal waits. No regulation sets it: two working weeks reach whoever is on leave, and a forgotten one does not lie open. */
const WAITING_DAYS = 14;

/** Roles that open personal data are proposed by one administrator and given by another. */
export class ProposeGrantsService extends ScopedService {
  propose(actor: Actor, input: ProposeGrantInput, click: Click): Done {
    const scoped = this.scoped(actor, 'grant:manage');
    const validFrom = input.validFrom ?? today();
    new Check()
      .that(OPENING_ROLES.has(input.role), 'role', 'NEEDS_NO_CONSENT')
      .filled(input.basis, 'basis')
      .that(validFrom >= today(), 'validFrom', 'IN_THE_PAST')
      .that(input.validTo > validFrom, 'validTo', 'NOT_AFTER_BEGIN')
      .done();
    return commit(scoped, click, input, async (query) => {
      await requireAccount(scoped, query, input.accountId);
      await requireAnother(query, actor, input.accountId);
      await requireBelow(scoped, query, input.organizationId);
      const { accountId, role, organizationId, basis, validTo, replacesId = null } = input;
      const id = uuid();
      const [written] = await query<{ id: string }>(
        `insert into organization.grant_proposal (id, account_id, role, organization_id, basis, valid_from, valid_to, replaces_id, proposed_by, proposed_on, expires_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.today(), app.today() + $10::int) on conflict do nothing returning id`,
        [id, accountId, role, organizationId, basis.trim(), validFrom, validTo, replacesId, actor.accountId, WAITING_DAYS],
      );
      if (!written) throw new DomainError('INVALID_STATE', 'the same is proposed already');
      await record(scoped, query, 'proposeGrant', { id, organizationId }, { role, accountId, validFrom, validTo });
      return { id };
    });
  }

  /** The second person: the role is in force from here, and counts in sessions that proved a second factor. */
  consent(actor: Actor, input: SettleGrantProposalInput, click: Click): Done {
    const scoped = this.scoped(actor, 'grant:manage');
    return commit(scoped, click, input, async (query) => {
      const proposal = await lockProposal(scoped, query, input);
      await requireAnother(query, actor, proposal.proposedBy, 'whoever proposed a role does not consent to it');
      await requireAnother(query, actor, proposal.accountId);
      const { role, accountId, organizationId, basis, validTo } = proposal;
      const validFrom = proposal.validFrom > today() ? proposal.validFrom : today();
      if (validTo <= validFrom) throw new DomainError('INVALID_STATE', 'the end of the role is past');
      const grantId = await insertGrant(scoped, query, proposal.proposedBy, {
        accountId,
        role,
        organizationId,
        basis,
        validFrom,
        validTo,
        secondFactor: true,
      });
      await settle(query, actor, input.id, 'CONSENTED', { grantId });
      await record(scoped, query, 'consentToGrant', { id: input.id, organizationId }, { role, accountId, grantId });
      return { id: input.id };
    });
  }

  refuse(actor: Actor, input: RefuseGrantInput, click: Click): Done {
    const scoped = this.scoped(actor, 'grant:manage');
    new Check().filled(input.reason, 'reason').done();
    return commit(scoped, click, input, async (query) => {
      const { role, accountId, organizationId, proposedBy } = await lockProposal(scoped, query, input);
      await requireAnother(query, actor, proposedBy, 'whoever proposed a role withdraws it');
      await requireAnother(query, actor, accountId);
      await settle(query, actor, input.id, 'REFUSED', { reason: input.reason.trim() });
      await record(scoped, query, 'refuseGrant', { id: input.id, organizationId }, { role, accountId });
      return { id: input.id };
    });
  }

  withdraw(actor: Actor, input: SettleGrantProposalInput, click: Click): Done {
    const scoped = this.scoped(actor, 'grant:manage');
    return commit(scoped, click, input, async (query) => {
      const { role, accountId, organizationId, proposedBy } = await lockProposal(scoped, query, input);
      if (proposedBy !== actor.accountId) throw new DomainError('FORBIDDEN', 'only whoever proposed a role withdraws it');
      await settle(query, actor, input.id, 'WITHDRAWN', {});
      await record(scoped, query, 'withdrawGrantProposal', { id: input.id, organizationId }, { role, accountId });
      return { id: input.id };
    });
  }
}

interface Settlement {
  grantId?: string;
  reason?: string;
}

async function settle(query: Query, actor: Actor, id: string, status: string, { grantId, reason }: Settlement): Promise<void> {
  await query(
    `update organization.grant_proposal set status = $2, settled_by = $3, settled_on = app.today(), grant_id = $4, reason = $5, version = version + 1
     where id = $1`,
    [id, status, actor.accountId, grantId ?? null, reason ?? null],
  );
}

function record(
  scoped: Scoped,
  query: Query,
  act: string,
  { id, organizationId }: { id: string; organizationId: string },
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return audit(scoped, query, { act, entity: 'GrantProposal', entityId: id, organizationId, fields: ['status'], detail });
}
