import { LONGEST, SHORTEST, type PasswordFault } from '../user/password-policy.js';
import type { Refusal } from './outcome.js';

/** Says what to do next, and nothing about which accounts there are. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case 'WRONG_PASSWORD':
      return 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy xem lại phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.';
    case 'WRONG_SLIP':
      return 'Tên đăng nhập hoặc mã trên phiếu không đúng, hoặc phiếu đã dùng hay đã hết hạn. Hãy xem lại phiếu; nếu vẫn không được, xin đề nghị văn phòng cấp ủy cấp phiếu mới.';
    case 'WAIT':
      return `Đã nhập sai nhiều lần nên phải chờ. Hãy thử lại sau ${wait(refusal.seconds)}, hoặc đề nghị văn phòng cấp ủy mở khóa.`;
    case 'WEAK_PASSWORD':
      return faultText(refusal.fault);
    case 'DIFFERENT_PASSWORDS':
      return 'Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại cả hai ô.';
    case 'SLIP_GONE':
      return 'Phiếu này vừa được dùng hoặc đã hết hạn. Xin đề nghị văn phòng cấp ủy cấp phiếu mới.';
    case 'WRONG_CODE':
      return 'Mã không đúng hoặc đã hết hạn. Hãy nhập mã 6 chữ số đang hiện trên điện thoại; nếu vẫn sai, hãy để điện thoại tự đặt ngày giờ.';
    case 'CODE_USED':
      return 'Mã này đã được dùng. Hãy chờ ứng dụng hiện mã mới (tối đa 30 giây) rồi nhập lại.';
    case 'WRONG_RECOVERY_CODE':
      return 'Mã dự phòng không đúng hoặc đã dùng. Mỗi mã chỉ dùng được một lần.';
    case 'STEP_GONE':
      return 'Bước này đã hết hạn. Hãy đăng nhập lại từ đầu.';
  }
}

function faultText(fault: PasswordFault): string {
  switch (fault) {
    case 'TOO_SHORT':
      return `Mật khẩu còn ngắn: cần ít nhất ${SHORTEST} ký tự. Có thể ghép vài từ không liên quan đến nhau.`;
    case 'TOO_LONG':
      return `Mật khẩu dài quá ${LONGEST} ký tự. Hãy chọn mật khẩu ngắn hơn.`;
    case 'TOO_COMMON':
      return 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, ví dụ vài từ không liên quan đến nhau.';
    case 'HAS_USER_NAME':
      return 'Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác.';
  }
}

function wait(seconds: number): string {
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}
