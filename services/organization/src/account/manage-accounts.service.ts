import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import { OPENING_ROLES } from '../given-grant/opening-roles.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { personInReach } from '../person/person-reach.js';
import { ScopedService } from '../scoped-service.js';
import type { CreateAccountInput, EndGrantInput, GiveGrantInput, LinkAccountInput } from './account-input.js';
import { deriveGrants } from './derive-grants.js';
import { insertAccount } from './insert-account.js';
import { insertGrant } from './insert-grant.js';
import { requireAccount } from './require-account.js';
import { requireAnother } from './require-another.js';

export class ManageAccountsService extends ScopedService {
  create(actor: Actor, input: CreateAccountInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'grant:manage');
    new Check()
      .filled(input.externalSubject, 'externalSubject')
      .filled(input.displayName, 'displayName')
      .filled(input.issuer, 'issuer')
      .done();
    return commit(scoped, click, input, async (query) => {
      if (input.personId) await requirePerson(scoped, query, input.personId);
      const id = await insertAccount(scoped, query, input);
      if (input.personId) await deriveGrants(query, [input.personId]);
      return { id };
    });
  }

  /** Says whose an account is; the roles of their posts and memberships follow. */
  link(actor: Actor, input: LinkAccountInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'grant:manage');
    if (input.accountId === actor.accountId) throw new DomainError('FORBIDDEN', 'nobody links their own account');
    return commit(scoped, click, input, async (query) => {
      const account = await requireAccount(scoped, query, input.accountId);
      if (account.personId && account.personId !== input.personId)
        throw new DomainError('INVALID_STATE', 'the account belongs to another person');
      await requirePerson(scoped, query, input.personId);
      await query('update organization.account set person_id = $2 where id = $1', [input.accountId, input.personId]);
      await deriveGrants(query, [input.personId]);
      await audit(scoped, query, { act: 'linkAccount', entity: 'Account', entityId: input.accountId, fields: ['person'] });
      return { id: input.accountId };
    });
  }

  /** Gives a role that opens no personal data; the others are proposed. Nobody gives anything to themselves. */
  give(actor: Actor, input: GiveGrantInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'grant:manage');
    if (input.accountId === actor.accountId) throw new DomainError('FORBIDDEN', 'an administrator grants nothing to themselves');
    const validFrom = input.validFrom ?? today();
    new Check()
      .filled(input.basis, 'basis')
      .that(validFrom >= today(), 'validFrom', 'IN_THE_PAST')
      .that(input.validTo > validFrom, 'validTo', 'NOT_AFTER_BEGIN')
      .that(!OPENING_ROLES.has(input.role), 'role', 'NEEDS_CONSENT')
      .done();
    return commit(scoped, click, input, async (query) => {
      await requireAccount(scoped, query, input.accountId);
      await requireAnother(query, actor, input.accountId);
      const id = await insertGrant(scoped, query, actor.accountId, { ...input, validFrom });
      return { id };
    });
  }

  /** Ends a given role today. What follows from a post ends with the post. */
  end(actor: Actor, input: EndGrantInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'grant:manage');
    new Check().filled(input.reason, 'reason').done();
    return commit(scoped, click, input, async (query) => {
      const [grant] = await query<{ source: string; role: string; organizationId: string; over: boolean }>(
        `select g.source, g.role, g.organization_id as "organizationId", g.valid_to <= app.today() as over from organization.access_grant g
         where g.id = $1 and ${scoped.reaches('g.organization_id', 2)} for update`,
        [input.id, scoped.holders],
      );
      if (!grant) throw notFound('grant');
      if (grant.source !== 'GIVEN') throw new DomainError('INVALID_STATE', 'the role follows from a post or a membership and ends with it');
      if (grant.over) throw new DomainError('INVALID_STATE', 'the grant has ended already');
      await query('update organization.access_grant set valid_to = greatest(valid_from, app.today()) where id = $1', [input.id]);
      const { role, organizationId } = grant;
      await audit(scoped, query, {
        act: 'endGrant',
        entity: 'AccessGrant',
        entityId: input.id,
        organizationId,
        fields: ['validTo'],
        detail: { role, reason: input.reason.trim() },
      });
      return { id: input.id };
    });
  }
}

/** Roles follow the person, so an administrator makes accounts only for whom is below them. */
async function requirePerson(scoped: Scoped, query: Query, personId: string): Promise<void> {
  const rows = await query(
    `select from organization.person_name n where n.person_id = $1 and ${personInReach(scoped, 'n.person_id', 2, 3)}`,
    [personId, scoped.holders, null],
  );
  if (rows.length === 0) throw notFound('person');
}
