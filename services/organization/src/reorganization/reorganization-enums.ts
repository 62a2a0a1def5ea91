import { registerEnumType } from 'type-graphql';

export enum ReorganizationStatus {
  DRAFT = 'DRAFT',
  APPLIED = 'APPLIED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ReorganizationStatus, {
  name: 'ReorganizationStatus',
  description: 'An applied reorganization is undone only by a new decision.',
});

export enum OperationKindName {
  ESTABLISH = 'ESTABLISH',
  END = 'END',
  ABSORB = 'ABSORB',
  CONSOLIDATE = 'CONSOLIDATE',
  DIVIDE = 'DIVIDE',
  SPLIT_OFF = 'SPLIT_OFF',
  RENAME = 'RENAME',
  CHANGE_TYPE = 'CHANGE_TYPE',
  MOVE = 'MOVE',
}
registerEnumType(OperationKindName, {
  name: 'OperationKind',
  description:
    'Thành lập, kết thúc, sáp nhập, hợp nhất, chia, tách, đổi tên, chuyển loại hình, chuyển trực thuộc. The last three keep identity.',
  valuesConfig: {
    ABSORB: { description: 'Sources end in one that goes on (sáp nhập).' },
    CONSOLIDATE: { description: 'Sources end in one that is new (hợp nhất).' },
    DIVIDE: { description: 'The source ends in several (chia).' },
    SPLIT_OFF: { description: 'The source goes on without what is split off (tách).' },
  },
});

export enum ChoiceReason {
  SPLIT = 'SPLIT',
  NO_PLACE = 'NO_PLACE',
}
registerEnumType(ChoiceReason, {
  name: 'ChoiceReason',
  description:
    'SPLIT: what it belongs to went to several, and a default stands. NO_PLACE: what it belongs to ends without a successor, and it must be settled.',
});

export enum ChoiceSubject {
  ORGANIZATION = 'ORGANIZATION',
  MEMBER = 'MEMBER',
}
registerEnumType(ChoiceSubject, { name: 'ChoiceSubject', description: 'What has to be placed.' });

export enum FindingOrigin {
  DATA = 'DATA',
  PREVIEW = 'PREVIEW',
}
registerEnumType(FindingOrigin, { name: 'FindingOrigin', description: 'What the input says against itself, or what the preview found.' });

export enum PreviewFate {
  STAYS = 'STAYS',
  ESTABLISHED = 'ESTABLISHED',
  ENDS = 'ENDS',
  MOVES = 'MOVES',
  RENAMED = 'RENAMED',
  FOLLOWS = 'FOLLOWS',
}
registerEnumType(PreviewFate, {
  name: 'PreviewFate',
  description: 'What the plan makes of an organization. FOLLOWS: it moves since what it stood under ends or is split.',
});
