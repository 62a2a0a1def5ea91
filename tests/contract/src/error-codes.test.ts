import 'reflect-metadata';
import { STATUS_OF_CODE } from '@capuy/gateway';
import { ERROR_CODES } from '@capuy/subgraph';
import { expect, it } from 'vitest';

it('the gateway lets out the very codes of the subgraphs', () => {
  expect(Object.keys(STATUS_OF_CODE).toSorted()).toEqual(ERROR_CODES.toSorted());
});
