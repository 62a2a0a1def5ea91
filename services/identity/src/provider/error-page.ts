import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import { html } from '../page/html.js';
import { renderPage } from '../page/layout.js';

/** What somebody sees when a sign-in cannot go on: never the library's words, and always a way on. */
export function renderProviderError(
  ctx: KoaContextWithOIDC,
  error: errors.OIDCProviderError | Error,
  { publicUrl, demo }: { publicUrl: string; demo: boolean },
): void {
  const expired = error.name === 'SessionNotFound';
  ctx.type = 'html';
  ctx.body = expiredOrFailedPage({ expired, publicUrl, demo });
}

export function expiredOrFailedPage({ expired, publicUrl, demo }: { expired: boolean; publicUrl: string; demo: boolean }): string {
  return renderPage({
    title: expired ? 'Phiên đăng nhập đã hết hạn' : 'Không thể tiếp tục đăng nhập',
    demo,
    body: html`<p>
        ${
          expired
            ? 'Trang đăng nhập đã mở quá lâu hoặc đã được dùng. Hãy bắt đầu lại.'
            : 'Yêu cầu đăng nhập không hợp lệ hoặc hệ thống đang gặp sự cố. Hãy bắt đầu lại; nếu vẫn không được, xin báo văn phòng cấp ủy.'
        }
      </p>
      <p><a class="button" href="${publicUrl}/auth/login">Đăng nhập lại</a></p>`,
  });
}
