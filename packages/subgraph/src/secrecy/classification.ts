import { registerEnumType } from 'type-graphql';

export enum Classification {
  ORDINARY = 'ORDINARY',
  CONFIDENTIAL = 'CONFIDENTIAL',
  SECRET = 'SECRET',
  TOP_SECRET = 'TOP_SECRET',
}

registerEnumType(Classification, {
  name: 'Classification',
  description: 'Độ mật. Above ORDINARY no content is kept: number, day and keeper only.',
  valuesConfig: {
    ORDINARY: { description: 'Thường.' },
    CONFIDENTIAL: { description: 'Mật.' },
    SECRET: { description: 'Tối mật.' },
    TOP_SECRET: { description: 'Tuyệt mật.' },
  },
});
