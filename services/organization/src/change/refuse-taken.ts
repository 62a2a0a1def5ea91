import { badInput } from '@capuy/subgraph';

/** For `catch` of an insert: TAKEN at the path of a unique index, whose row may lie out of reach, so that only the index knows. */
export function refuseTaken(paths: Readonly<Record<string, string>>): (error: unknown) => never {
  return (error) => {
    const path = paths[(error as { constraint?: string }).constraint ?? ''];
    throw path ? badInput([{ path, code: 'TAKEN' }]) : error;
  };
}
