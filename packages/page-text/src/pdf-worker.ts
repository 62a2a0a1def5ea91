import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** The mark stands on the first page; a cover may come before it. */
const PAGES = 2;
/** Of the height of the letters: a wider gap on a line begins another text beside it, as the stamp stands beside the date. */
const GAP = 1.2;

interface Run {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

const document = await getDocumentProxy(workerData as Uint8Array);
const lines: string[] = [];
for (let number = 1; number <= Math.min(PAGES, document.numPages); number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  lines.push(...texts(items.filter((item) => 'str' in item) as Run[]));
}
parentPort?.postMessage(lines, []);

/** Letters and words that stand beside one another on a line, put together. */
function texts(runs: readonly Run[]): string[] {
  const found: string[] = [];
  let last: { x: number; y: number; height: number } | null = null;
  for (const { str, transform, width, height } of runs) {
    if (str.trim() === '') continue;
    const [x = 0, y = 0] = transform.slice(4);
    const beside = last !== null && Math.abs(y - last.y) < last.height / 2 && x >= last.x - 1 && x - last.x < last.height * GAP;
    const space = last !== null && x - last.x > last.height / 8 ? ' ' : '';
    if (beside) found.push(`${found.pop()}${space}${str}`);
    else found.push(str);
    last = { x: x + width, y, height: height || 10 };
  }
  return found;
}
