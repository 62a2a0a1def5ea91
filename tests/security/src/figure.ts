import { appendFileSync } from 'node:fs';

/**
 * Reports what a security test counted ("worlds tried", "cells checked"), for the summary of `pnpm test:security`. Numbers
 * of one name are added up, so that several files may report the same one; words are shown as the last said them.
 */
export function figure(name: string, value: number | string): void {
  const file = process.env['CAPUY_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ name, value })}\n`);
  else console.log(`figure: ${name} ${value}`);
}
