import { TextLink } from '@capuy/web';
import type { ReactNode } from 'react';

export interface LocalityLinkProps {
  /** Null where it cannot be read just now. */
  locality: { id: string; name: string } | null;
  /** The day to stand on there. Absent: the day one stands on here. */
  day?: string;
}

/** A locality's name, leading to its page. */
export function LocalityLink({ locality, day }: LocalityLinkProps): ReactNode {
  if (!locality) return '–';
  return (
    <TextLink to="/localities/$localityId" params={{ localityId: locality.id }} search={(before) => ({ asOf: day ?? before.asOf })}>
      {locality.name}
    </TextLink>
  );
}
