import type { KoaContextWithOIDC } from 'oidc-provider';
import type pg from 'pg';
import { html, raw } from '../page/html.js';
import { renderPage } from '../page/layout.js';
import { signOutEverywhere } from '../session/sign-out-everywhere.js';
import { endOneSession } from '../session/end-one-session.js';

interface Input {
  pool: pg.Pool;
  gatewayClientId: string;
  demo: boolean;
}

interface SignOutPages {
  logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void>;
  postLogoutSuccessSource(ctx: KoaContextWithOIDC): Promise<void>;
}

/**
 * A sign-out that the gateway asks for with this very session's id token is done at once; anything else is asked,
 * since any page can send a browser here. `everywhere=1` ends the account's other sessions too.
 */
export function signOutPages({ pool, gatewayClientId, demo }: Input): SignOutPages {
  return {
    async logoutSource(ctx, form) {
      const { session, params, provider, entities } = ctx.oidc;
      const hint = entities.IdTokenHint?.payload['sub'];
      if (!session?.accountId || hint !== session.accountId) {
        ctx.body = confirmPage(form, demo);
        return;
      }
      const subject = session.accountId;
      if (ctx.query['everywhere'] === '1') await signOutEverywhere(pool, provider, { subject, by: subject, gatewayClientId });
      else await endOneSession(pool, ctx);
      await session.destroy();
      const target = new URL(String(params?.['post_logout_redirect_uri'] ?? ctx.oidc.urlFor('end_session_success')));
      if (params?.['state'] !== undefined && params['post_logout_redirect_uri']) target.searchParams.set('state', String(params['state']));
      ctx.cookies.set(provider.cookieName('session'), null, { path: '/oidc' });
      ctx.status = 303;
      ctx.redirect(target.href);
    },
    async postLogoutSuccessSource(ctx) {
      ctx.body = renderPage({
        title: 'Đã đăng xuất',
        demo,
        body: html`<p>Anh/chị đã đăng xuất. Nếu dùng máy chung, hãy đóng trình duyệt.</p>`,
      });
    },
  };
}

function confirmPage(form: string, demo: boolean): string {
  return renderPage({
    title: 'Đăng xuất?',
    demo,
    body: html`<p>Anh/chị muốn đăng xuất khỏi Cấp ủy số trên máy này?</p>
      ${raw(form)}
      <p class="actions">
        <button type="submit" form="op.logoutForm" value="yes" name="logout">Đăng xuất</button>
        <button type="submit" form="op.logoutForm" class="quiet">Ở lại</button>
      </p>`,
  });
}
