import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { readStored, writeStored } from '../provider/storage';
import type { ActingFor } from './ActingFor';
import { ActingForContext } from './ActingForContext';

const KEY = 'capuy.actingFor';

export interface ActingForProviderProps {
  options: readonly ActingFor[];
  /** The server's proposal, used until the viewer chooses. */
  proposed: ActingFor | null;
  children: ReactNode;
}

/** Only the organization's id is remembered; what one may do there is read from the server each time. */
export function ActingForProvider({ options, proposed, children }: ActingForProviderProps): ReactNode {
  const [chosen, setChosen] = useState(() => readStored(KEY));
  const choose = useCallback((organizationId: string) => {
    writeStored(KEY, organizationId);
    setChosen(organizationId);
  }, []);
  const value = useMemo(() => {
    const kept = options.find((option) => option.organizationId === chosen);
    return { actingFor: kept ?? proposed ?? options[0] ?? null, options, choose };
  }, [options, proposed, chosen, choose]);
  return <ActingForContext value={value}>{children}</ActingForContext>;
}
