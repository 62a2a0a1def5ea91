import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Queryable } from '../transaction.js';
import { findUserBySubject } from '../user/user.js';

const { Check, base } = interactionPolicy;

/** The library's own reasons to ask for a sign-in, and one of ours: the session is older than what is now asked of its account. */
export function signInPolicy(database: Queryable): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy
    .get('login')!
    .checks.add(
      new Check('session_outdated', 'End-User authentication is required again', async (ctx) =>
        (await isOutdated(database, ctx)) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  policy
    .get('login')!
    .checks.add(
      new Check('second_factor_asked', 'A second factor is asked for', (ctx) =>
        asksForSecondFactor(ctx) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** The class of authentication that a client asks for with `acr_values`: what RFC 8176 calls it. */
export const SECOND_FACTOR = 'otp';

export function wantsSecondFactor(acrValues: unknown): boolean {
  return typeof acrValues === 'string' && acrValues.split(' ').includes(SECOND_FACTOR);
}

/** Who signed in with a password alone signs in again where a client asks for more. */
function asksForSecondFactor({ oidc: { session, params } }: KoaContextWithOIDC): boolean {
  return wantsSecondFactor(params?.['acr_values']) && !session?.amr?.includes(SECOND_FACTOR);
}

async function isOutdated(database: Queryable, ctx: KoaContextWithOIDC): Promise<boolean> {
  const { session } = ctx.oidc;
  if (!session?.accountId) return false;
  const user = await findUserBySubject(database, session.accountId);
  if (!user || user.disabled) return true;
  if (user.signedOutAt !== null && (session.loginTs ?? 0) < Math.floor(user.signedOutAt)) return true;
  return user.requiresSecondFactor && !session.amr?.includes('otp');
}
