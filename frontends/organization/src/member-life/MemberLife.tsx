import type { ReactNode } from 'react';
import { BadgeList } from './BadgeList';
import { EndSection } from './EndSection';
import { ExemptionSection, type LifeSectionProps } from './ExemptionSection';
import { HoldSection } from './HoldSection';
import { ManagedBySection } from './ManagedBySection';
import { SuspensionSection } from './SuspensionSection';
import { Timeline } from './Timeline';

/** What happened in a member's life, and what may be recorded of it. */
export function MemberLife({ member, onDone }: LifeSectionProps): ReactNode {
  return (
    <>
      <EndSection member={member} onDone={onDone} />
      <ExemptionSection member={member} onDone={onDone} />
      <SuspensionSection member={member} onDone={onDone} />
      <HoldSection member={member} onDone={onDone} />
      <ManagedBySection member={member} onDone={onDone} />
      <BadgeList badges={member.badges} />
      <Timeline events={member.timeline} />
    </>
  );
}
