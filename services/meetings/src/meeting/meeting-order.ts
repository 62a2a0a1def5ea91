import { registerEnumType } from 'type-graphql';

export enum MeetingOrder {
  EARLIEST_FIRST = 'EARLIEST_FIRST',
  LATEST_FIRST = 'LATEST_FIRST',
}

registerEnumType(MeetingOrder, {
  name: 'MeetingOrder',
  valuesConfig: {
    EARLIEST_FIRST: { description: 'By the hour it starts: a calendar.' },
    LATEST_FIRST: { description: 'The other way: a history.' },
  },
});
