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
