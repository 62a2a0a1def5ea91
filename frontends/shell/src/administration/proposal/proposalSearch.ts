import type { GrantProposalStatus } from '../../generated/graphql';

export const PROPOSAL_STATUSES: readonly GrantProposalStatus[] = ['PROPOSED', 'CONSENTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'];

export interface ProposalSearch {
  status?: GrantProposalStatus;
}

export function proposalSearch({ status }: Record<string, unknown>): ProposalSearch {
  const known = PROPOSAL_STATUSES.find((one) => one === status);
  return known ? { status: known } : {};
}
