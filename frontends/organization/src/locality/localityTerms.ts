import { defineMessages } from '@capuy/web';

export const localityKinds = defineMessages(
  {
    VILLAGE: 'Thôn',
    HAMLET: 'Làng',
    UPLAND_VILLAGE: 'Bản',
    SOUTHERN_HAMLET: 'Ấp',
    SMALL_HAMLET: 'Xóm',
    RESIDENTIAL_GROUP: 'Tổ dân phố',
    QUARTER: 'Khu phố',
  },
  {
    VILLAGE: 'Village',
    HAMLET: 'Hamlet (làng)',
    UPLAND_VILLAGE: 'Upland village',
    SOUTHERN_HAMLET: 'Hamlet (ấp)',
    SMALL_HAMLET: 'Small hamlet',
    RESIDENTIAL_GROUP: 'Residential group',
    QUARTER: 'Quarter',
  },
);

export const localityOperations = defineMessages(
  {
    CONSOLIDATE: 'Gộp thành một nơi mới',
    ABSORB: 'Nhập vào một nơi còn lại',
    DIVIDE: 'Chia thành các nơi mới',
    SPLIT_OFF: 'Tách một phần',
    RENAME: 'Đổi tên hoặc loại',
  },
  {
    CONSOLIDATE: 'Merge into a new one',
    ABSORB: 'Merge into one that goes on',
    DIVIDE: 'Divide into new ones',
    SPLIT_OFF: 'Split off a part',
    RENAME: 'Change name or kind',
  },
);

export const localityFates = defineMessages(
  { ENDS: 'Kết thúc', GOES_ON: 'Tiếp tục', BEGINS: 'Mới' },
  { ENDS: 'Ends', GOES_ON: 'Goes on', BEGINS: 'New' },
);
