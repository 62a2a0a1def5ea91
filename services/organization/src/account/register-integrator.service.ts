import { type Actor, Check, DomainError, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import { GivenRole } from './account.js';
import { insertAccount } from './insert-account.js';
import { insertGrant } from './insert-grant.js';

export interface IntegratorAccess {
  clientId: string;
  name: string;
  /** Whose subtree it may read. */
  organizationId: string;
  basis: string;
  /** The first day it may no longer. */
  validTo: string;
}

/** A system that queries the graph with client credentials: its account and its role, both or neither. */
export class RegisterIntegratorService extends ScopedService {
  /** Throws CONFLICT where the client has an account already, BAD_INPUT for an end that is no day to come. */
  register(
    actor: Actor,
    { clientId, name, organizationId, basis, validTo }: IntegratorAccess,
    click: Click,
  ): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'grant:manage');
    const validFrom = today();
    new Check()
      .filled(name, 'name')
      .filled(basis, 'basis')
      .that(/^\d{4}-\d{2}-\d{2}$/.test(validTo), 'validTo', 'BAD_DAY')
      .that(validTo > validFrom, 'validTo', 'NOT_AFTER_BEGIN')
      .done();
    const externalSubject = `client:${clientId}`;
    return commit(scoped, click, { clientId, organizationId, validTo }, async (query) => {
      const taken = await query('select from organization.account where issuer = $1 and external_subject = $2', ['capuy', externalSubject]);
      if (taken.length > 0) throw new DomainError('CONFLICT', 'the client has an account already');
      const accountId = await insertAccount(scoped, query, { issuer: 'capuy', externalSubject, displayName: name });
      await insertGrant(scoped, query, actor.accountId, {
        accountId,
        role: GivenRole.INTEGRATOR,
        organizationId,
        basis,
        validFrom,
        validTo,
      });
      return { id: accountId };
    });
  }
}
