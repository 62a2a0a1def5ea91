import { html, raw, type Html } from './html.js';
import { STYLE } from './style.js';

/** In one piece: a space more between the tags, and the policy's hash would not allow it. */
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`);

export interface Page {
  title: string;
  body: Html;
  demo: boolean;
  /** Shown first and read out first. */
  error?: string | undefined;
}

export function renderPage({ title, body, demo, error }: Page): string {
  return `<!doctype html>${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${error ? `Lỗi: ${title}` : title} · Cấp ủy số</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        ${demo && html`<header class="demo">DỮ LIỆU MINH HỌA</header>`}
        <main>
          <div class="card">
            <p class="brand">Cấp ủy số</p>
            <h1>${title}</h1>
            ${error && html`<p class="error" role="alert" id="error">${error}</p>`} ${body}
          </div>
        </main>
        <footer>Cần giúp đỡ? Xin liên hệ văn phòng cấp ủy.</footer>
      </body>
    </html>`.text
  }`;
}
