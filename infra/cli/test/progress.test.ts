import { PassThrough } from 'node:stream';

import { expect, it } from 'vitest';

import { createProgress } from '../src/progress.js';

function record(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  const through = new PassThrough();
  const stream = Object.assign(through, { isTTY }) as unknown as NodeJS.WriteStream;
  return { stream, text: () => String(through.read() ?? '') };
}

it('writes a line for every tenth where there is no terminal', () => {
  const { stream, text } = record(false);
  const progress = createProgress('load', stream);
  for (let done = 1; done <= 1000; done += 1) progress.update(done, 1000);
  expect(text().trimEnd().split('\n')).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `load ${percent} %`));
});

it('draws one bar over itself on a terminal', () => {
  const { stream, text } = record(true);
  const progress = createProgress('load', stream);
  progress.update(1, 2, 'communes');
  progress.finish();
  const [, bar, end] = text().split('\r\u001B[K');
  expect(bar).toBe(`load [${'#'.repeat(15)}${' '.repeat(15)}] 50 % communes`);
  expect(end).toMatch(/^load done in \d+\.\d s\n$/);
});
