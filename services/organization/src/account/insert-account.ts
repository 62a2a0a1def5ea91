import type { Query } from '@capuy/database';
import { audit, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';

export interface NewAccount {
  issuer: string;
  externalSubject: string;
  displayName: string;
  personId?: string | null;
}

/** Makes an account, audited, in the caller's transaction. Throws CONFLICT where issuer and subject are taken. */
export async function insertAccount(scoped: Scoped, query: Query, account: NewAccount): Promise<string> {
  const id = uuid();
  await query(
    'insert into organization.account (id, issuer, external_subject, person_id, display_name, valid_from) values ($1, $2, $3, $4, $5, $6)',
    [id, account.issuer.trim(), account.externalSubject.trim(), account.personId ?? null, account.displayName.trim(), today()],
  );
  await audit(scoped, query, { act: 'createAccount', entity: 'Account', entityId: id });
  return id;
}
