import { registerEnumType } from 'type-graphql';

export enum ImportKind {
  MEMBERS = 'MEMBERS',
  POSTS = 'POSTS',
  ORGANIZATIONS = 'ORGANIZATIONS',
  LOCALITIES = 'LOCALITIES',
}
registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: 'What a table is about: đảng viên, chức vụ, tổ chức đảng, thôn và tổ dân phố.',
});

export enum ImportStatus {
  READING = 'READING',
  MAPPING = 'MAPPING',
  READY = 'READY',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'Đang đọc, cần chỉ rõ ý nghĩa các cột, chờ kiểm tra và xác nhận, đã nhập, tệp bị từ chối.',
});

export enum ImportRowState {
  NEW = 'NEW',
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  POSSIBLE_DUPLICATE = 'POSSIBLE_DUPLICATE',
  FAULTY = 'FAULTY',
}
registerEnumType(ImportRowState, {
  name: 'ImportRowState',
  description: 'What confirming would do with a row: thêm mới, sửa, không có thay đổi, có thể trùng (needs a word), có lỗi.',
});

export enum ImportDecision {
  SAME = 'SAME',
  NEW = 'NEW',
  LEAVE_OUT = 'LEAVE_OUT',
}
registerEnumType(ImportDecision, {
  name: 'ImportDecision',
  description: 'What the sender says of a row: cùng một người, người khác (thêm mới), bỏ qua dòng này.',
});
