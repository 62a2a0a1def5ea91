import { useNavigate, useSearch } from '@capuy/web';
import { useCallback } from 'react';
import type { TreeSearch } from './treeSearch';

export interface TreeSearchState {
  search: TreeSearch;
  /** Changes a part of the address; `undefined` takes it out. */
  change: (part: { [Key in keyof TreeSearch]?: TreeSearch[Key] | undefined }) => void;
}

export function useTreeSearch(): TreeSearchState {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate();
  const change = useCallback<TreeSearchState['change']>(
    (part) => void navigate({ to: '/', replace: true, search: (before) => ({ ...before, ...part }) }),
    [navigate],
  );
  return { search, change };
}
