import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { purge } from '../src/session/purge.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty, type Tokens } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
let house: Installation;

beforeAll(async () => {
  house = await Installation.start();
  await createUsers(house.url, [{ userName: 'an', sub: 'sub-an', name: 'An', password: PASSWORD }]);
});
afterAll(() => house.stop());
beforeEach(() => {
  house.door.logoutTokens.length = 0;
});

interface SignedIn {
  browser: CookieBrowser;
  party: RelyingParty;
  tokens: Tokens;
}

async function signIn(): Promise<SignedIn> {
  const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
  const done = await browser.submit(await party.open(browser), { form: 'password', userName: 'an', password: PASSWORD });
  return { browser, party, tokens: await party.redeem(done.url) };
}

const isAsked = async ({ browser, party }: SignedIn): Promise<boolean> =>
  (await browser.visit(party.authorizationUrl())).url.includes('/interaction/');

describe('a session', () => {
  it('survives a restart, and so does its refresh token', async () => {
    const signedIn = await signIn();
    await house.restart();
    expect(await isAsked(signedIn)).toBe(false);
    const refreshed = await signedIn.party.refresh(signedIn.tokens.refreshToken!);
    expect(refreshed.status).toBe(200);
    expect((await signedIn.party.verify(refreshed.idToken!)).sub).toBe('sub-an');
  });

  it('survives a restart in the middle of a sign-in', async () => {
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const page = await party.open(browser);
    await house.restart();
    expect((await browser.submit(page, { form: 'password', userName: 'an', password: PASSWORD })).url).toContain('/auth/callback');
  });

  it('ends after its time', async () => {
    const signedIn = await signIn();
    await house.server.pool.query(`update identity.provider_record set expires_at = now() - interval '1 second' where model = 'Session'`);
    expect(await isAsked(signedIn)).toBe(true);
  });

  it('takes a refresh token once; a second use ends the whole grant', async () => {
    const { party, tokens } = await signIn();
    const next = await party.refresh(tokens.refreshToken!);
    expect(next.status).toBe(200);
    expect((await party.refresh(tokens.refreshToken!)).error).toBe('invalid_grant');
    expect((await party.refresh(next.refreshToken!)).error).toBe('invalid_grant');
  });

  it('ends at once when the gateway asks with its id token, and the gateway is told which one', async () => {
    const signedIn = await signIn();
    const other = await signIn();
    const { idToken, refreshToken } = signedIn.tokens;
    const end = `${house.issuer}/session/end?${new URLSearchParams({ id_token_hint: idToken!, post_logout_redirect_uri: `${house.publicUrl}/`, state: 's1' })}`;
    const { url, status } = await signedIn.browser.visit(end);
    expect([url, status]).toEqual([`${house.publicUrl}/?state=s1`, 200]);
    expect(await isAsked(signedIn)).toBe(true);
    expect((await signedIn.party.refresh(refreshToken!)).error).toBe('invalid_grant');
    expect(await isAsked(other)).toBe(false);
    expect(house.door.logoutTokens).toHaveLength(1);
    const token = decodeJwt(house.door.logoutTokens[0]!);
    expect(token).toMatchObject({ sub: 'sub-an', sid: decodeJwt(idToken!)['sid'], aud: house.gatewayClient.client_id });
    expect(token['events']).toHaveProperty(['http://schemas.openid.net/event/backchannel-logout']);
  });

  it('asks before it ends when no id token comes along, since any page can send a browser there', async () => {
    const signedIn = await signIn();
    const { body, url } = await signedIn.browser.visit(`${house.issuer}/session/end`);
    expect(body).toContain('Đăng xuất?');
    expect(await isAsked(signedIn)).toBe(false);
    const asked = await signedIn.browser.visit(url);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)![1]!;
    const done = await signedIn.browser.submit(`${house.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(done.body).toContain('Đã đăng xuất');
    expect(await isAsked(signedIn)).toBe(true);
  });

  it('does not end for the id token of somebody else', async () => {
    await createUsers(house.url, [{ userName: 'khac', sub: 'sub-khac', name: 'Khác', password: PASSWORD }]);
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const done = await browser.submit(await party.open(browser), { form: 'password', userName: 'khac', password: PASSWORD });
    const foreign = (await party.redeem(done.url)).idToken!;
    const signedIn = await signIn();
    expect((await signedIn.browser.visit(`${house.issuer}/session/end?id_token_hint=${foreign}`)).body).toContain('Đăng xuất?');
    expect(await isAsked(signedIn)).toBe(false);
  });
});

describe('signing out everywhere', () => {
  it('ends every session, refresh token and code of the account, and tells the gateway with the subject alone', async () => {
    const [one, two] = [await signIn(), await signIn()];
    const pending = new CookieBrowser();
    const third = new RelyingParty(house);
    const code = await pending.submit(await third.open(pending), { form: 'password', userName: 'an', password: PASSWORD });
    const { status, body } = await house.administer('sign-out-everywhere', { sub: 'sub-an', by: 'van-phong' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ gatewayTold: true });
    expect(Number(body['sessions'])).toBeGreaterThanOrEqual(3);
    expect([await isAsked(one), await isAsked(two)]).toEqual([true, true]);
    expect((await one.party.refresh(one.tokens.refreshToken!)).error).toBe('invalid_grant');
    expect((await third.redeem(code.url)).error).toBe('invalid_grant');
    const token = decodeJwt(house.door.logoutTokens.at(-1)!);
    expect(token.sub).toBe('sub-an');
    expect(token).not.toHaveProperty('sid');
  });

  it('keeps out a session that a request under way writes back', async () => {
    const signedIn = await signIn();
    const { rows } = await house.server.pool.query(`select * from identity.provider_record where model = 'Session' and subject = 'sub-an'`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await house.administer('sign-out-everywhere', { userName: 'an', by: 'van-phong' });
    for (const row of rows) {
      await house.server.pool.query(
        'insert into identity.provider_record (model, id, payload, uid, expires_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [row.model, row.id, row.payload, row.uid, row.expires_at],
      );
    }
    expect(await isAsked(signedIn)).toBe(true);
  });

  it('can be asked for by the person, through the gateway', async () => {
    const [one, two] = [await signIn(), await signIn()];
    const query = new URLSearchParams({
      id_token_hint: one.tokens.idToken!,
      post_logout_redirect_uri: `${house.publicUrl}/`,
      everywhere: '1',
    });
    await one.browser.visit(`${house.issuer}/session/end?${query}`);
    expect([await isAsked(one), await isAsked(two)]).toEqual([true, true]);
  });

  it('lets the account sign in again at once', async () => {
    await house.administer('sign-out-everywhere', { sub: 'sub-an', by: 'van-phong' });
    const again = await signIn();
    expect(again.tokens.status).toBe(200);
    expect(await isAsked(again)).toBe(false);
  });

  it('says so when the gateway cannot be told, and ends the sessions all the same', async () => {
    const signedIn = await signIn();
    const { door } = house;
    const { url } = door;
    await door.stop();
    const { body } = await house.administer('sign-out-everywhere', { sub: 'sub-an', by: 'van-phong' });
    expect(body).toMatchObject({ gatewayTold: false });
    await door.start(Number(new URL(url).port));
    expect(await isAsked(signedIn)).toBe(true);
  });
});

describe('the purge', () => {
  it('deletes what has expired and nothing else', async () => {
    const signedIn = await signIn();
    await new RelyingParty(house).open(new CookieBrowser());
    await house.server.pool.query(
      `update identity.provider_record set expires_at = now() - interval '1 second' where model = 'Interaction'`,
    );
    expect(await purge(house.server.pool)).toBeGreaterThan(0);
    const { rows } = await house.server.pool.query('select count(*)::int as left from identity.provider_record where expires_at < now()');
    expect(rows[0].left).toBe(0);
    expect(await isAsked(signedIn)).toBe(false);
  });
});
