import { Button, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { fewestSources, isMerge, withSources, type LocalityChange } from './LocalityChange';
import { localityActMessages } from './localityActMessages';
import { LocalityPicker } from './LocalityPicker';

export interface LocalityChangeFieldsProps {
  underId: string;
  change: LocalityChange;
  onChange: (change: LocalityChange) => void;
  tried: boolean;
}

/** Which localities a decision is about: one, or as many as are merged. */
export function LocalitySources({ underId, change, onChange, tried }: LocalityChangeFieldsProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const textOf = useFieldErrorText();
  const format = useFormat();
  const { operation, sources, kept } = change;
  if (!isMerge(operation)) {
    return (
      <LocalityPicker
        label={messages.source}
        required
        underId={underId}
        value={sources[0] ?? null}
        onChange={(picked) => onChange(withSources(change, picked ? [picked] : []))}
        error={tried && sources.length === 0 ? textOf('REQUIRED') : undefined}
      />
    );
  }
  const fewest = fewestSources(operation);
  return (
    <fieldset className="og-created">
      <legend>{messages.sources}</legend>
      <div className="og-sources">
        <ul className="og-picked">
          {sources.map((source) => (
            <li key={source.id}>
              <span>
                {source.name} <span className="og-muted">{source.organization?.printedName}</span>
              </span>
              <Button
                size="compact-sm"
                kind="quiet"
                aria-label={messages.remove(source.name)}
                onClick={() =>
                  onChange(
                    withSources(
                      change,
                      sources.filter(({ id }) => id !== source.id),
                    ),
                  )
                }
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <LocalityPicker
          key={sources.length}
          label={messages.add}
          underId={underId}
          value={null}
          onChange={(picked) => {
            if (picked && picked.id !== kept?.id && !sources.some(({ id }) => id === picked.id))
              onChange(withSources(change, [...sources, picked]));
          }}
          error={tried && sources.length < fewest ? messages.fewest(format.number(fewest)) : undefined}
        />
        {operation === 'ABSORB' ? (
          <LocalityPicker
            label={messages.kept}
            required
            underId={underId}
            value={kept}
            onChange={(picked) => onChange({ ...change, kept: picked })}
            error={tried && !kept ? textOf('REQUIRED') : undefined}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
