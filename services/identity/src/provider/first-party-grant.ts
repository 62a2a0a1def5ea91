import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { RESOURCE, RESOURCE_SCOPE } from './resource.js';

/** The gateway is the installation's own door: nobody is asked for consent to use what they signed in for. */
export async function firstPartyGrant(ctx: KoaContextWithOIDC, gatewayClientId: string): Promise<Grant | undefined> {
  const { client, session, provider, account } = ctx.oidc;
  if (!client || !session) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant = known ? await provider.Grant.find(known) : undefined;
  if (grant || client.clientId !== gatewayClientId || !account) return grant;
  const fresh = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  fresh.addOIDCScope('openid profile');
  fresh.addResourceScope(RESOURCE, RESOURCE_SCOPE);
  await fresh.save();
  return fresh;
}
