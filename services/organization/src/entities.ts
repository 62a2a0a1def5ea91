import { AdmissionCandidate } from './admission/admission-candidate.js';
import { CommitteeBody } from './committee-body/committee-body.js';
import { Member } from './member/member.js';
import { Membership } from './membership/membership.js';
import { MembershipTransfer } from './membership-transfer/membership-transfer.js';
import { PartyCommittee } from './party-committee/party-committee.js';
import { PartyTeam } from './party-team/party-team.js';
import { Person } from './person/person.js';
import { Post } from './post/post.js';

/** Every TypeORM entity of this service. */
export const entities = [
  AdmissionCandidate,
  CommitteeBody,
  Member,
  Membership,
  MembershipTransfer,
  PartyCommittee,
  PartyTeam,
  Person,
  Post,
];
