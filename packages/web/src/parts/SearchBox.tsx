import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

export interface SearchBoxProps {
  label: string;
  /** The search in force, usually from the address. */
  value: string;
  /** Called 300 ms after the last key, at once on Enter and on clearing. */
  onSearch: (text: string) => void;
  placeholder?: string;
  hideLabel?: boolean;
}

const WAIT_MS = 300;

/** A labelled search field that waits for the end of typing. Input methods (Telex, VNI) are let finish. */
export function SearchBox({ label, value, onSearch, placeholder, hideLabel = false }: SearchBoxProps): ReactNode {
  const id = useId();
  const messages = useMessages(kitMessages);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState({ text: value, from: value });
  // A new value from outside (back button, a link) replaces what was typed.
  const text = typed.from === value ? typed.text : value;
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (next: string, wait: number): void => {
    setTyped({ text: next, from: value });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTyped({ text: next, from: next.trim() });
      onSearch(next.trim());
    }, wait);
  };
  return (
    <div className="cp-search" role="search">
      <label htmlFor={id} className={hideLabel ? 'cp-hidden' : 'cp-label'}>
        {label}
      </label>
      <div className="cp-search-field">
        <input
          ref={input}
          id={id}
          type="search"
          autoComplete="off"
          value={text}
          placeholder={placeholder}
          onChange={(event) => search(event.target.value, WAIT_MS)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) search(text, 0);
          }}
        />
        {text ? (
          <button
            type="button"
            aria-label={messages.clear}
            onClick={() => {
              search('', 0);
              input.current?.focus();
            }}
          >
            ×
          </button>
        ) : null}
      </div>
    </div>
  );
}
