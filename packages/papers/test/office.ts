import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe } from 'vitest';

const run = promisify(execFile);
const present = await Promise.all([run('soffice', ['--version']), run('pdfinfo', ['-v']), run('pdftotext', ['-v'])]).then(
  () => true,
  () => false,
);

/** Where no office program is installed there is nothing to open papers with, and nothing is counted as left out. */
export const opened = (name: string, tests: () => void): void => void (present && describe(name, tests));

const folder = await mkdtemp(join(tmpdir(), 'capuy-papers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A paper as an office program prints it: what it says of the pages, and their text. A copy goes to CAPUY_PAPERS_OUT. */
export async function printed(name: string, docx: Buffer): Promise<{ info: string; text: string }> {
  const [file, pdf] = [join(folder, `${name}.docx`), join(folder, `${name}.pdf`)];
  await writeFile(file, docx);
  await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, file]);
  if (process.env['CAPUY_PAPERS_OUT']) await run('cp', [pdf, process.env['CAPUY_PAPERS_OUT']]);
  return { info: (await run('pdfinfo', [pdf])).stdout, text: (await run('pdftotext', ['-layout', pdf, '-'])).stdout };
}
