import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { personInReach } from '../person/person-reach.js';
import { storePerson } from '../person/store-person.js';
import { ScopedService } from '../scoped-service.js';
import { AdmissionCandidate, CandidateCloseReason, CandidateStage } from './admission-candidate.js';
import type {
  AssignHelperInput,
  CloseCandidateInput,
  CompleteClassInput,
  EndHelperInput,
  MoveCandidateInput,
  RecordBackgroundCheckInput,
  RegisterCandidateInput,
} from './candidate-input.js';
import { lockCandidate, OPEN_STAGES } from './lock-candidate.js';
import { requireReadmission } from './require-readmission.js';

export type StepDone = Promise<{ id: string; warnings: string[] } & Changed>;

/** Candidates as their branch keeps them: registered, helped, taught, checked, handed over, let go. */
export class ManageCandidatesService extends ScopedService {
  register(actor: Actor, input: RegisterCandidateInput, click: Click): StepDone {
    const scoped = this.scopedForBranch(actor, 'member:manage', input);
    const { branchId, registeredOn, person, helperIds } = input;
    new Check()
      .that(Boolean(input.personId) !== Boolean(person), 'person', 'REQUIRED')
      // Whether a person was a member before is not asked under the clerk's role.
      .that(!input.onBehalf || !input.personId, 'personId', 'NOT_ON_BEHALF')
      .that(!person || person.fullName.trim() !== '', 'person.fullName', 'REQUIRED')
      .that(!person || person.birthDate < registeredOn, 'person.birthDate', 'NOT_BEFORE_REGISTRATION')
      .that(registeredOn <= today(), 'registeredOn', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query) => {
      const { demo } = await requireBranch(scoped, query, branchId, registeredOn);
      const personId = person ? await storePerson(query, person, demo) : await requirePerson(scoped, query, input.personId!);
      const { warnings } = person
        ? { warnings: [] }
        : await requireReadmission(query, { personId, branchId, on: registeredOn, path: 'personId' });
      const id = uuid();
      const written = await query(
        `insert into organization.admission_candidate (id, person_id, branch_id, registered_on) values ($1, $2, $3, $4)
         on conflict (person_id) where member_id is null and closed_on is null do nothing returning id`,
        [id, personId, branchId, registeredOn],
      );
      if (written.length === 0) throw new DomainError('INVALID_STATE', 'the person is a candidate already');
      for (const memberId of new Set(helperIds)) await addHelper(query, { id, branchId }, memberId, registeredOn, 'helperIds');
      const detail = { on: registeredOn, known: !person };
      await audit(scoped, query, {
        act: 'registerCandidate',
        entity: 'AdmissionCandidate',
        entityId: id,
        organizationId: branchId,
        detail,
      });
      return { id, warnings };
    });
  }

  completeClass(actor: Actor, input: CompleteClassInput, click: Click): StepDone {
    const { on, certificate } = input;
    return this.#step(actor, 'completeClass', input, click, OPEN_STAGES, async (candidate) => {
      new Check().that(on <= today(), 'on', 'IN_THE_FUTURE').done();
      const stage = candidate.stage === CandidateStage.REGISTERED ? CandidateStage.CLASS_DONE : candidate.stage;
      return { stage, classOn: on, classCertificate: certificate?.trim() || null };
    });
  }

  /** Day and outcome, and nothing else: what was looked into is on paper, in the file, and not here. */
  recordBackgroundCheck(actor: Actor, input: RecordBackgroundCheckInput, click: Click): StepDone {
    return this.#step(actor, 'recordBackgroundCheck', input, click, OPEN_STAGES, async () => {
      new Check().that(input.on <= today(), 'on', 'IN_THE_FUTURE').done();
      return { backgroundOn: input.on, backgroundOutcome: input.outcome };
    });
  }

  assignHelper(actor: Actor, input: AssignHelperInput, click: Click): StepDone {
    return this.#step(actor, 'assignHelper', input, click, OPEN_STAGES, async (candidate, query) => {
      new Check()
        .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
        .that(input.on >= candidate.registeredOn, 'on', 'BEFORE_BEGIN', { begin: candidate.registeredOn })
        .done();
      await addHelper(query, candidate, input.memberId, input.on, 'memberId');
      return {};
    });
  }

  endHelper(actor: Actor, input: EndHelperInput, click: Click): StepDone {
    return this.#step(actor, 'endHelper', input, click, OPEN_STAGES, async ({ id }, query) => {
      new Check().that(input.on <= today(), 'on', 'IN_THE_FUTURE').done();
      const [helper] = await query<{ validFrom: string; open: boolean }>(
        `select valid_from as "validFrom", valid_to = 'infinity' as open from organization.admission_helper where id = $1 and candidate_id = $2 for update`,
        [input.helperId, id],
      );
      if (!helper) throw notFound('helper');
      if (!helper.open) throw new DomainError('INVALID_STATE', 'they help no longer');
      new Check().that(input.on > helper.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: helper.validFrom }).done();
      await query('update organization.admission_helper set valid_to = $2::date where id = $1', [input.helperId, input.on]);
      return {};
    });
  }

  /** Another branch goes on with them; those who helped stay behind. */
  move(actor: Actor, input: MoveCandidateInput, click: Click): StepDone {
    return this.#step(actor, 'moveCandidate', input, click, OPEN_STAGES, async (candidate, query, _manager, scoped) => {
      await requireBranch(scoped, query, input.branchId, today());
      new Check().that(input.branchId !== candidate.branchId, 'branchId', 'SAME_PLACE').done();
      await query(
        `update organization.admission_helper set valid_to = app.today() where candidate_id = $1 and valid_to = 'infinity' and valid_from < app.today()`,
        [candidate.id],
      );
      return { branchId: input.branchId };
    });
  }

  close(actor: Actor, input: CloseCandidateInput, click: Click): StepDone {
    const withdrawn = input.reason === CandidateCloseReason.DECISION_WITHDRAWN;
    const stages = withdrawn ? [CandidateStage.DECIDED] : OPEN_STAGES;
    return this.#step(actor, 'closeCandidate', input, click, stages, async ({ registeredOn }, query) => {
      new Check()
        .that(withdrawn === Boolean(input.decision), 'decision', withdrawn ? 'REQUIRED' : 'NOT_NEEDED')
        .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
        .that(input.on >= registeredOn, 'on', 'BEFORE_BEGIN', { begin: registeredOn })
        .done();
      const closeDecisionId = await recordDecision(query, input.decision);
      return { stage: CandidateStage.CLOSED, closedOn: input.on, closeReason: input.reason, closeDecisionId };
    });
  }

  #step(
    actor: Actor,
    act: string,
    input: { id: string; version: number },
    click: Click,
    stages: readonly CandidateStage[],
    work: (candidate: AdmissionCandidate, query: Query, manager: EntityManager, scoped: Scoped) => Promise<Partial<AdmissionCandidate>>,
  ): StepDone {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const candidate = await lockCandidate(scoped, query, manager, input, stages);
      const change = await work(candidate, query, manager, scoped);
      await manager.update(AdmissionCandidate, candidate.id, { ...change, version: candidate.version + 1 });
      // Names of fields only: why somebody was let go, and what a check found, is in the row.
      await audit(scoped, query, {
        act,
        entity: 'AdmissionCandidate',
        entityId: candidate.id,
        organizationId: candidate.branchId,
        fields: Object.keys(change),
      });
      return { id: candidate.id, warnings: [] };
    });
  }
}

async function requirePerson(scoped: Scoped, query: Query, id: string): Promise<string> {
  const found = await query(`select from organization.person p where p.id = $1 and ${personInReach(scoped, 'p.id', 2, 3)}`, [
    id,
    scoped.holders,
    null,
  ]);
  if (found.length === 0) throw notFound('person');
  return id;
}

/** Only a full member of the branch helps (đảng viên chính thức cùng chi bộ). */
async function addHelper(
  query: Query,
  candidate: { id: string; branchId: string },
  memberId: string,
  on: string,
  path: string,
): Promise<void> {
  const added = await query(
    `insert into organization.admission_helper (candidate_id, member_id, person_id, valid_from)
     select $1, m.id, m.person_id, $4::date from organization.member m
     join organization.membership ms on ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.organization_id = $3 and ms.valid_from <= $4::date and $4::date < ms.valid_to
     where m.id = $2 and m.recognized_on <= $4::date
       and not exists (select from organization.admission_helper h where h.candidate_id = $1 and h.member_id = $2 and h.valid_to > $4::date)
     returning id`,
    [candidate.id, memberId, candidate.branchId, on],
  );
  if (added.length === 0) new Check().that(false, path, 'NOT_FULL_MEMBER').done();
}
