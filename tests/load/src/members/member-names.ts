/** What is measured over a province of 120,000 members. The tables also tell the memory they took. */
export const MEMBER_NAMES = ['members.import', 'members.export', 'members.search', 'members.counts'] as const;
