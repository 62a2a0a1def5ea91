import { defineMessages, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import type { MemberLifeFragment } from '../generated/graphql';

const catalog = defineMessages(
  { title: 'Huy hiệu Đảng', line: (years: string, day: string) => `Huy hiệu ${years} năm tuổi Đảng, tặng ngày ${day}.` },
  { title: 'Party badges', line: (years: string, day: string) => `Badge for ${years} years, given on ${day}.` },
);

export function BadgeList({ badges }: { badges: MemberLifeFragment['badges'] }): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  if (badges.length === 0) return null;
  return (
    <Section title={messages.title}>
      <ul>
        {badges.map((badge) => (
          <li key={badge.id}>
            {messages.line(format.number(badge.years), format.day(badge.awardedOn))} <DecisionLine decision={badge.decision} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
