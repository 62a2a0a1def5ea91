import { registerEnumType } from 'type-graphql';

export enum Classification {
  ORDINARY = 'ORDINARY',
  CONFIDENTIAL = 'CONFIDENTIAL',
  SECRET = 'SECRET',
  TOP_SECRET = 'TOP_SECRET',
}

registerEnumType(Classification, {
  name: 'Classification',
  description: 'Độ mật. Only ORDINARY can be saved: above it no content may be kept here.',
  valuesConfig: {
    ORDINARY: { description: 'Thường.' },
    CONFIDENTIAL: { description: 'Mật.' },
    SECRET: { description: 'Tối mật.' },
    TOP_SECRET: { description: 'Tuyệt mật.' },
  },
});
