import { DayPicker, defineMessages, useFormat, useMessages, useNavigate, useToday } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from './useStandingDay';

const catalog = defineMessages(
  {
    label: 'Xem tại ngày',
    today: 'Hôm nay',
    past: (day: string) => `Đang xem tổ chức như trong ngày ${day}.`,
  },
  {
    label: 'As of',
    today: 'Today',
    past: (day: string) => `Everything is shown as it was on ${day}.`,
  },
);

/** The last day of the districts and the first of the new communes. */
const REORGANIZED = ['2025-06-30', '2025-07-01'] as const;

/** The day to stand on: kept in the address, so that a link, “back” and a new tab keep it. */
export function StandingDay(): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const navigate = useNavigate();
  const asOf = useStandingDay();
  const today = useToday();
  const past = asOf !== null && asOf !== today;
  const stand = (day: string): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, asOf: day === '' || day === today ? undefined : day }) });
  };
  return (
    <div className={past ? 'og-day og-day-past' : 'og-day'}>
      <DayPicker
        label={messages.label}
        value={asOf ?? today}
        onChange={stand}
        min="1930-02-03"
        shortcuts={[...REORGANIZED.map((day) => ({ day, label: format.day(day) })), { day: today, label: messages.today }]}
      />
      {past ? (
        <p className="og-day-note" role="status">
          {messages.past(format.day(asOf))}
        </p>
      ) : null}
    </div>
  );
}
