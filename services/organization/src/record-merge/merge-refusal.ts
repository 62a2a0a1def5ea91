import { badInput, DomainError, notFound } from '@capuy/subgraph';

/** What the database answers a merge that it refuses, as the graph says it; any other error as it is. */
export function refusal(error: unknown): unknown {
  const { code } = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string };
  switch (code) {
    case 'CQ001':
      return new DomainError('INVALID_STATE', 'what is attached to the records cannot be made one');
    case 'CQ002':
      return notFound('record');
    case 'CQ003':
      return new DomainError('INVALID_STATE', 'something stands against the merge or its undoing');
    case '23514':
      return badInput([{ path: 'takeFields', code: 'NOT_TOGETHER' }]);
    default:
      return error;
  }
}
