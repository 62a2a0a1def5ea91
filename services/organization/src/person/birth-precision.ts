import { registerEnumType } from 'type-graphql';

export enum BirthPrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(BirthPrecision, {
  name: 'BirthPrecision',
  description: 'How much of the birth day the papers say: ngày, chỉ tháng, chỉ năm.',
});
