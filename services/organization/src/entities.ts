import { CadreManagement } from './cadre-management/cadre-management.js';
import { AdmissionCandidate } from './admission/admission-candidate.js';
import { CommitteeBody } from './committee-body/committee-body.js';
import { Exemption } from './exemption/exemption.js';
import { Contest } from './contest/contest.js';
import { Member } from './member/member.js';
import { Membership } from './membership/membership.js';
import { MembershipTransfer } from './membership-transfer/membership-transfer.js';
import { PartyCommittee } from './party-committee/party-committee.js';
import { PartyTeam } from './party-team/party-team.js';
import { Person } from './person/person.js';
import { ResidenceLink } from './residence-link/residence-link.js';
import { TrainingClass } from './training/training-class.js';
import { Post } from './post/post.js';
import { Suspension } from './suspension/suspension.js';
import { TransferHold } from './transfer-hold/transfer-hold.js';

/** Every TypeORM entity of this service. */
export const entities = [
  CadreManagement,
  AdmissionCandidate,
  CommitteeBody,
  CommitteeBody,
  Exemption,
  Member,
  Membership,
  MembershipTransfer,
  PartyCommittee,
  PartyTeam,
  Person,
  Post,
  Suspension,
  TransferHold,
  ResidenceLink,
  TrainingClass,
  Contest,
];
