import type { FindAccount } from 'oidc-provider';
import type { Queryable } from '../transaction.js';
import { findUserBySubject } from '../user/user.js';

/** An account that is there, not disabled, and not signed out everywhere since the code or token was made. */
export function findAccount(database: Queryable): FindAccount {
  return async (_ctx, subject, token) => {
    const user = await findUserBySubject(database, subject);
    if (!user || user.disabled) return undefined;
    const since = token && ('authTime' in token ? token.authTime : token.iat);
    if (user.signedOutAt !== null && since !== undefined && since < Math.floor(user.signedOutAt)) return undefined;
    return { accountId: subject, claims: async () => ({ sub: subject, name: user.name }) };
  };
}
