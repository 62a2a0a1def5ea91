import { ANYONE_SIGNED_IN, type Policy } from '@capuy/subgraph';

const ANYONE = 'ANYONE';

/** What stands at the one door (gateway) and behind it at the sign-in service, before any subgraph asks who may what. */
export const doorPolicy: Policy = {
  capabilities: {
    'door:open': [ANYONE],
    'door:sign-in': [ANYONE],
    'door:ask': [ANYONE_SIGNED_IN],
    // With the key of the offices' tools, on the service's own port: the door never forwards there.
    'sign-in:administer': [],
  },
  operations: {
    '/graphql': { capability: 'door:ask', fieldClass: 'P3', what: 'Hỏi và ghi: mỗi thao tác theo bảng của dịch vụ' },
    '/files/': { capability: 'door:ask', fieldClass: 'P2', what: 'Gửi và tải tệp: mỗi đường dẫn theo bảng của dịch vụ' },
    '/auth/': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Bắt đầu và kết thúc phiên làm việc' },
    '/oidc/': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Trang đăng nhập' },
    'GET /oidc/auth': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Bắt đầu đăng nhập' },
    'POST /oidc/auth': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Bắt đầu đăng nhập, gửi bằng biểu mẫu' },
    'GET /oidc/auth/:uid': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Trở lại cửa vào sau khi đăng nhập' },
    'GET /oidc/interaction/:uid': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Trang của từng bước đăng nhập' },
    'POST /oidc/interaction/:uid': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Gửi mật khẩu, mã trên phiếu, mã bước hai' },
    'GET /oidc/.well-known/openid-configuration': { capability: 'door:open', fieldClass: 'P0', what: 'Mô tả nơi đăng nhập' },
    'GET /oidc/jwks': { capability: 'door:open', fieldClass: 'P0', what: 'Khóa công khai để kiểm chữ ký' },
    'POST /oidc/token': {
      capability: 'door:sign-in',
      fieldClass: 'P0',
      what: 'Đổi mã lấy thẻ, bằng khóa của cửa vào hoặc của hệ thống tích hợp',
    },
    'POST /oidc/token/revocation': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Thu hồi thẻ' },
    'GET /oidc/me': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Tên của người giữ thẻ' },
    'POST /oidc/me': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Tên của người giữ thẻ, hỏi bằng biểu mẫu' },
    'GET /oidc/session/end': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Đăng xuất' },
    'POST /oidc/session/end': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Đăng xuất, gửi bằng biểu mẫu' },
    'POST /oidc/session/end/confirm': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Xác nhận đăng xuất' },
    'GET /oidc/session/end/success': { capability: 'door:sign-in', fieldClass: 'P0', what: 'Trang sau khi đăng xuất' },
    '/healthz': { capability: 'door:open', fieldClass: 'P0', what: 'Máy còn chạy không' },
    '/readyz': { capability: 'door:open', fieldClass: 'P0', what: 'Đã sẵn sàng trả lời chưa' },
    '/': { capability: 'door:open', fieldClass: 'P0', what: 'Giao diện: không có dữ liệu nào trong đó' },
    'POST /internal/users': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Tạo tên đăng nhập' },
    'POST /internal/slips': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Cấp phiếu đặt lại mật khẩu' },
    'POST /internal/unlock': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Mở khóa sau nhiều lần sai mật khẩu' },
    'POST /internal/enable-user': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Cho đăng nhập lại' },
    'POST /internal/disable-user': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Không cho đăng nhập nữa' },
    'POST /internal/reset-second-factor': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Đặt lại yếu tố thứ hai' },
    'POST /internal/sign-out-everywhere': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Kết thúc mọi phiên' },
    'POST /internal/clients': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Tạo hệ thống tích hợp' },
    'POST /internal/disable-client': { capability: 'sign-in:administer', fieldClass: 'P0', what: 'Ngừng hệ thống tích hợp' },
  },
};
