import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import type { SearchResults } from './useSearchResults';

export interface PickerListProps<Item> {
  id: string;
  results: SearchResults<Item>;
  active: number;
  least: number;
  itemId: (item: Item) => string;
  itemText: (item: Item) => string;
  itemNote: ((item: Item) => ReactNode) | undefined;
  onChoose: (item: Item) => void;
}

/** The list under a picker, and what stands there while there is none. */
export function PickerList<Item>(props: PickerListProps<Item>): ReactNode {
  const { id, results, active, least, itemId, itemText, itemNote, onChoose } = props;
  const messages = useMessages(kitMessages);
  const texts = {
    idle: messages.typeMore(String(least)),
    loading: messages.loading,
    failed: messages.loadFailed,
    found: messages.noMatch,
  };
  const items = results.kind === 'found' ? results.items : [];
  return (
    <div className="cp-picker-box">
      <ul id={`${id}-list`} role="listbox" aria-label={messages.item}>
        {items.map((item, index) => (
          <li
            key={itemId(item)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field keeps focus: its own blur would close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
          >
            <span>{itemText(item)}</span>
            {itemNote ? <small>{itemNote(item)}</small> : null}
          </li>
        ))}
      </ul>
      <div role="status" className={items.length === 0 ? 'cp-picker-note' : 'cp-hidden'}>
        {items.length === 0 ? texts[results.kind] : ''}
      </div>
    </div>
  );
}
