import { useId, type ReactNode } from 'react';
import { formatDay } from '../format/day';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

export interface DayPickerProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  required?: boolean;
  error?: ReactNode;
  /** Days one may want with one press: `[{ day: '2025-07-01', label: '01/7/2025' }]`. */
  shortcuts?: readonly { day: string; label: string }[];
}

/**
 * The browser's own date field, with the day written dd/MM/yyyy beside it, since some browsers draw the field
 * in the language of the system.
 */
export function DayPicker(props: DayPickerProps): ReactNode {
  const { label, value, onChange, min, max, required = false, error, shortcuts = [] } = props;
  const id = useId();
  const messages = useMessages(kitMessages);
  return (
    <div className="cp-day">
      <label htmlFor={id} className="cp-label">
        {label}
      </label>
      <div className="cp-day-row">
        <input
          id={id}
          type="date"
          className="cp-input"
          lang="vi"
          value={value}
          min={min}
          max={max}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            if (event.target.value !== '' || !required) onChange(event.target.value);
          }}
        />
        {shortcuts.map((shortcut) => (
          <button
            key={shortcut.day}
            type="button"
            className="cp-chip"
            aria-pressed={shortcut.day === value}
            onClick={() => onChange(shortcut.day)}
          >
            {shortcut.label}
          </button>
        ))}
      </div>
      <div id={`${id}-note`} className={error ? 'cp-field-error' : 'cp-hint'}>
        {error ?? (value ? formatDay(value) : messages.day)}
      </div>
    </div>
  );
}
