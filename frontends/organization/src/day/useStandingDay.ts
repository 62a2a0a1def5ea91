import { useSearch } from '@capuy/web';

/** The day in the address, or null for today (which the server's clock decides). */
export function useStandingDay(): string | null {
  return useSearch({ from: '__root__' }).asOf ?? null;
}
