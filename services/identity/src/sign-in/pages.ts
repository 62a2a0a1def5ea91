import QRCode from 'qrcode';
import { html, raw, type Html } from '../page/html.js';
import { renderPage } from '../page/layout.js';
import { enrolmentUri } from '../second-factor/totp.js';
import { SHORTEST } from '../user/password-policy.js';
import { field, form, type PageState } from './form.js';

export function passwordPage(state: PageState): string {
  return page(
    state,
    'Đăng nhập',
    html`${form(state, 'password', [userNameField(state), passwordField('password', 'Mật khẩu', 'current-password', state, !!state.userName)], 'Đăng nhập')}
      <div class="more">
        <p>Lần đầu đăng nhập hoặc quên mật khẩu? <a href="${state.action}?slip">Dùng phiếu cấp một lần</a></p>
      </div>`,
  );
}

export function slipPage(state: PageState): string {
  const code = field('code', 'Mã trên phiếu', state, {
    autocomplete: 'off',
    hint: 'Mã 12 ký tự, ví dụ ABCD-EFGH-JKLM. Không cần gõ dấu gạch.',
    focus: !!state.userName,
    plain: true,
  });
  return page(
    state,
    'Dùng phiếu cấp một lần',
    html`<p>Văn phòng cấp ủy trao phiếu tận tay. Mỗi phiếu chỉ dùng một lần, để đặt mật khẩu mới.</p>
      ${form(state, 'slip', [userNameField(state), code], 'Tiếp tục')}
      <div class="more">
        <p><a href="${state.action}">Quay lại đăng nhập bằng mật khẩu</a></p>
      </div>`,
  );
}

export function newPasswordPage(state: PageState): string {
  const hidden = html`<input type="hidden" name="userName" autocomplete="username" value="${state.userName}" />`;
  return page(
    state,
    'Đặt mật khẩu mới',
    html`<p>Tài khoản: <strong>${state.userName}</strong></p>
      <ul>
        <li>Ít nhất ${SHORTEST} ký tự; được dùng dấu cách và chữ có dấu.</li>
        <li>Không chứa tên đăng nhập, không dùng mật khẩu dễ đoán.</li>
        <li>Dễ nhớ và an toàn nhất là ghép vài từ không liên quan đến nhau.</li>
      </ul>
      ${form(
        state,
        'new-password',
        [
          hidden,
          passwordField('password', 'Mật khẩu mới', 'new-password', state, true),
          passwordField('again', 'Nhập lại mật khẩu mới', 'new-password', state, false),
        ],
        'Lưu mật khẩu',
      )}`,
  );
}

export function codePage(state: PageState): string {
  return page(
    state,
    'Xác thực bước hai',
    html`<p>Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.</p>
      ${form(state, 'second-factor', [sixDigits(state)], 'Xác nhận')}
      <div class="more">
        <p>Không có điện thoại? <a href="${state.action}?recovery">Dùng mã dự phòng</a></p>
        ${restart(state)}
      </div>`,
  );
}

export function recoveryPage(state: PageState): string {
  const code = field('code', 'Mã dự phòng', state, {
    autocomplete: 'off',
    hint: 'Một trong 10 mã đã in khi đăng ký điện thoại. Mỗi mã dùng một lần.',
    focus: true,
    plain: true,
  });
  return page(
    state,
    'Dùng mã dự phòng',
    html`${form(state, 'recovery', [code], 'Xác nhận')}
      <div class="more">
        <p><a href="${state.action}">Quay lại nhập mã trên điện thoại</a></p>
        <p>Mất cả điện thoại và mã dự phòng? Xin đến văn phòng cấp ủy để đăng ký lại.</p>
      </div>`,
  );
}

export async function enrolmentPage(state: PageState, secret: string): Promise<string> {
  const svg = await QRCode.toString(enrolmentUri(secret, state.userName ?? ''), { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return page(
    state,
    'Đăng ký xác thực bước hai',
    html`<p>Tài khoản này phải dùng thêm mã trên điện thoại mỗi lần đăng nhập.</p>
      <ol>
        <li>Cài một ứng dụng xác thực (ví dụ Google Authenticator, Microsoft Authenticator, FreeOTP).</li>
        <li>
          Quét hình dưới đây, hoặc nhập khóa bằng tay:
          <span class="code">${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
        </li>
        <li>Nhập mã 6 chữ số mà ứng dụng hiện ra.</li>
      </ol>
      <div class="qr" role="img" aria-label="Mã QR để quét bằng ứng dụng xác thực">${raw(svg)}</div>
      ${form(state, 'enrolment', [sixDigits(state)], 'Hoàn tất đăng ký')}
      <div class="more">${restart(state)}</div>`,
  );
}

export function recoveryCodesPage(state: PageState, codes: readonly string[]): string {
  return page(
    state,
    'Mã dự phòng',
    html`<p>
        Hãy in hoặc chép lại 10 mã này và cất nơi an toàn. Khi không có điện thoại, mỗi mã thay cho một lần nhập mã. Các mã chỉ hiện ở trang
        này.
      </p>
      <ul class="codes code">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ul>
      ${form(state, 'recovery-codes', [], 'Tôi đã lưu các mã')}`,
  );
}

function page(state: PageState, title: string, body: Html): string {
  return renderPage({ title, body, demo: state.demo, error: state.error });
}

function restart(state: PageState): Html {
  return html`<form method="post" action="${state.action}">
    <input type="hidden" name="form" value="restart" />
    <button type="submit" class="quiet">Đăng nhập bằng tài khoản khác</button>
  </form>`;
}

function userNameField(state: PageState): Html {
  return field('userName', 'Tên đăng nhập', state, {
    autocomplete: 'username',
    ...(state.userName === undefined ? {} : { value: state.userName }),
    focus: !state.userName,
    plain: true,
  });
}

function passwordField(name: string, label: string, autocomplete: string, state: PageState, focus: boolean): Html {
  return field(name, label, state, { autocomplete, focus, type: 'password' });
}

function sixDigits(state: PageState): Html {
  return field('code', 'Mã 6 chữ số', state, { autocomplete: 'one-time-code', focus: true, numeric: true });
}
