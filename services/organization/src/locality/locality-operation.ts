import { registerEnumType } from 'type-graphql';

export enum LocalityOperation {
  ABSORB = 'ABSORB',
  CONSOLIDATE = 'CONSOLIDATE',
  DIVIDE = 'DIVIDE',
  SPLIT_OFF = 'SPLIT_OFF',
  RENAME = 'RENAME',
}
registerEnumType(LocalityOperation, {
  name: 'LocalityOperation',
  description: 'Sáp nhập vào nơi còn lại, hợp nhất thành nơi mới, chia (nơi cũ hết), tách (nơi cũ còn), đổi tên hoặc loại.',
});
