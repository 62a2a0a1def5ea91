import { createContext, useContext, type Dispatch } from 'react';
import type { OrganizationTypeChoiceFragment } from '../generated/graphql';
import type { DraftErrors } from './checkDraft';
import type { DraftAction } from './draftReducer';
import type { DraftState } from './DraftState';

export interface DraftForm {
  state: DraftState;
  dispatch: Dispatch<DraftAction>;
  /** Types in force, for new organizations. */
  types: readonly OrganizationTypeChoiceFragment[];
  errors: DraftErrors;
}

export const DraftContext = createContext<DraftForm | null>(null);

/** The draft one is typing; only inside `DraftEditor`. */
export function useDraft(): DraftForm {
  const form = useContext(DraftContext);
  if (!form) throw new Error('useDraft outside of DraftEditor');
  return form;
}
