import { hash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sendText } from '../door/send.js';

export interface Notice {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string };
}

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem;color:#1f1f1f}h1{font-size:1.5rem;color:#8c2423}a{color:#8c2423}';
const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** A page for a person where a sign-in cannot go on: what happened, and a way on. */
export function sendNotice(response: ServerResponse, { status, title, text, link }: Notice, cookies: readonly string[] = []): void {
  const way = link ? `<p><a href="${escape(link.href)}">${escape(link.label)}</a></p>` : '';
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)} – Cấp ủy số</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1><p>${escape(text)}</p>${way}</main></body></html>`;
  sendText(response, status, page, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    ...(cookies.length ? { 'set-cookie': [...cookies] } : {}),
  });
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
