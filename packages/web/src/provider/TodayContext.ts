import { createContext, useContext } from 'react';
import { todayInVietnam } from '../format/day';

export const TodayContext = createContext<string | null>(null);

/** The server's today (`YYYY-MM-DD`): the day that a demonstration stands on, else today in Vietnam. */
export function useToday(): string {
  return useContext(TodayContext) ?? todayInVietnam();
}
