import { useFormat, useMessages } from '@capuy/web';
import type { GrantLineFragment } from '../../generated/graphql';
import { grantMessages } from './grantMessages';

export interface GrantWords {
  /** From which post, or given by whom on which basis. */
  sourceOf: (grant: Pick<GrantLineFragment, 'source' | 'givenBy' | 'basis'>) => string;
  /** From when until when. */
  periodOf: (grant: { validFrom: string; validTo?: string | null }) => string;
}

/** Sentences about one role. */
export function useGrantWords(): GrantWords {
  const messages = useMessages(grantMessages);
  const format = useFormat();
  return {
    sourceOf: ({ source, givenBy, basis }) =>
      source === 'POST' ? messages.post : source === 'MEMBERSHIP' ? messages.membership : messages.given(givenBy ?? messages.system, basis),
    periodOf: ({ validFrom, validTo }) =>
      validTo ? messages.fromTo(format.day(validFrom), format.day(validTo)) : messages.from(format.day(validFrom)),
  };
}
