import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import { PickerList } from './PickerList';
import { useSearchResults } from './useSearchResults';

export interface PickerProps<Item> {
  label: string;
  value: Item | null;
  onChange: (item: Item | null) => void;
  /** Finds items for a text; keep its identity with `useCallback`. */
  load: (text: string) => Promise<readonly Item[]>;
  itemId: (item: Item) => string;
  itemText: (item: Item) => string;
  /** A second line in the list, such as the parent organization. */
  itemNote?: (item: Item) => ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  minLength?: number;
}

/** Chooses one of very many by typing (an ARIA combobox): arrows, Enter, Escape. */
export function Picker<Item>(props: PickerProps<Item>): ReactNode {
  const { label, value, onChange, load, itemId, itemText, itemNote, hint, error, required = false, minLength = 2 } = props;
  const id = useId();
  const messages = useMessages(kitMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const results = useSearchResults(typed ?? '', minLength, load);
  const open = typed !== null;
  const items = results.kind === 'found' ? results.items : [];
  const choose = (item: Item | undefined): void => {
    if (item === undefined) return;
    onChange(item);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (open && items.length > 0) setActive((active + step + items.length) % items.length);
      else setTyped(typed ?? '');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div className="cp-picker">
      <label htmlFor={id} className="cp-label">
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      <input
        id={id}
        className="cp-input"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && items[active] ? `${id}-${active}` : undefined}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        value={typed ?? (value ? itemText(value) : '')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          if (event.target.value === '') onChange(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      {open ? (
        <PickerList
          id={id}
          results={results}
          active={active}
          least={minLength}
          itemId={itemId}
          itemText={itemText}
          itemNote={itemNote}
          onChoose={choose}
        />
      ) : null}
      <div id={`${id}-note`} className={error ? 'cp-field-error' : 'cp-hint'}>
        {error ?? hint ?? (open && results.kind === 'idle' ? messages.typeMore(String(minLength)) : null)}
      </div>
    </div>
  );
}
