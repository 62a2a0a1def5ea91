import { html, raw, type Html } from '../page/html.js';

export interface PageState {
  demo: boolean;
  /** The path of the interaction, where forms go. */
  action: string;
  error?: string;
  /** Typed before; never a password or a code. */
  userName?: string;
}

/** A form of one step; the step's name goes with it. */
export function form(state: PageState, name: string, fields: Html[], button: string): Html {
  return html`<form method="post" action="${state.action}" novalidate>
    <input type="hidden" name="form" value="${name}" />
    ${fields}
    <button type="submit">${button}</button>
  </form>`;
}

export interface FieldOptions {
  autocomplete: string;
  type?: 'text' | 'password';
  value?: string;
  hint?: string;
  focus?: boolean;
  /** Typed as it is: no capital letters, no spelling. */
  plain?: boolean;
  numeric?: boolean;
}

/** A labelled field; where there is an error, it is read out with the label. */
export function field(name: string, label: string, state: PageState, options: FieldOptions): Html {
  const described = [state.error && 'error', options.hint && `${name}-hint`].filter(Boolean).join(' ');
  const attributes = [
    described && `aria-describedby="${described}"`,
    state.error && 'aria-invalid="true"',
    options.focus && 'autofocus',
    options.plain && 'autocapitalize="none" autocorrect="off" spellcheck="false"',
    options.numeric && 'inputmode="numeric" maxlength="7"',
  ]
    .filter(Boolean)
    .join(' ');
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${options.type ?? 'text'}"
      autocomplete="${options.autocomplete}"
      value="${options.value}"
      required
      ${raw(attributes)}
    />
    ${options.hint && html`<p class="hint" id="${name}-hint">${options.hint}</p>`}
  </div>`;
}
