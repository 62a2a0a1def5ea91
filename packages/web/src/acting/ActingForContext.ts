import { createContext, useContext } from 'react';
import type { ActingChoice } from './ActingFor';

export const ActingForContext = createContext<ActingChoice>({
  actingFor: null,
  options: [],
  choose: () => {},
});

/** The committee the viewer acts for, chosen in the shell's header; remotes read it here. */
export function useActingFor(): ActingChoice {
  return useContext(ActingForContext);
}
