import { registerEnumType } from 'type-graphql';

export enum MeetingStatus {
  REGISTERED = 'REGISTERED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  valuesConfig: {
    REGISTERED: { description: 'Đã đăng ký lịch: will be held, or was.' },
    CANCELLED: { description: 'Đã hủy, with its reason. Stays in the list.' },
  },
});
