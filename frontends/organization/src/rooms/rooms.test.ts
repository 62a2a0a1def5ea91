import { expect, test } from 'vitest';
import { PAGE_PATHS, placeOf, ROOMS } from './rooms';

const place = (path: string): string | undefined => {
  const found = placeOf(path);
  return found ? `${found.room.id} ${found.page.id}` : undefined;
};

test('every page stands in one room, and there are no more rooms than fit on a line', () => {
  expect(ROOMS.length).toBeLessThanOrEqual(7);
  const pages = ROOMS.flatMap(({ pages: list }) => list.map(({ id }) => id));
  expect(pages.toSorted()).toEqual(Object.keys(PAGE_PATHS).toSorted());
});

test('one is in the room of the page whose address is meant, with or without what the shell puts before it', () => {
  expect(place('/organization')).toBe('tree tree');
  expect(place('/')).toBe('tree tree');
  expect(place('/organization/organizations/1/members')).toBe('tree tree');
  expect(place('/organizations/1')).toBe('tree tree');
  expect(place('/organization/members/1')).toBe('members members');
  expect(place('/duplicates/1/2')).toBe('members duplicates');
  expect(place('/organization/residence/comments')).toBe('places residence');
  expect(place('/findings/rules')).toBe('work rules');
  expect(place('/findings')).toBe('work findings');
  expect(place('/elsewhere')).toBeUndefined();
});
