import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  tags: string[];
  nodes: { html: string }[];
}

async function violations(page: Page): Promise<Violation[]> {
  // Evaluated by the debugger, so that the page's policy against scripts stays on.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations.map(({ id, impact, tags, nodes }) => ({
      id,
      impact,
      tags,
      nodes: nodes.map(({ html }) => ({ html })),
    }));
  });
}

const told = ({ id, nodes }: Violation): string => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`;

/** What is serious or critical for axe, with where it stands. */
export async function serious(page: Page): Promise<string[]> {
  return (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(told);
}

const WCAG = new Set(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);

/** Rules of WCAG 2 A and AA that the page breaks, with where. */
export async function broken(page: Page): Promise<string[]> {
  return (await violations(page)).filter(({ tags }) => tags.some((tag) => WCAG.has(tag))).map(told);
}
