import type { Query } from '@capuy/database';
import { fillTable, type Row } from './insert-rows.js';
import type { Paper, PaperKind } from './paper.js';
import { dateOf, fold, type World } from './world.js';

const PHOTO = { purpose: 'EVIDENCE', name: 'trang.png', media_type: 'image/png', bytes: 1, sha256: 'x', content: String.raw`\x00` };

type Written = Readonly<Record<string, (paper: Paper) => Row>>;

/** The rows of each kind, table by table in the order in which one refers to the other. */
const ROWS: Readonly<Record<PaperKind, Written>> = {
  TRANSFER: {
    membership_transfer: ({ id, memberId, personId, organizationId, otherId, day }) => ({
      id,
      member_id: memberId,
      person_id: personId,
      kind: 'PERMANENT',
      from_id: organizationId,
      to_id: otherId,
      letter_number: id.slice(-6),
      sent_on: dateOf(day),
      status: 'SENT',
      version: 1,
    }),
  },
  CANDIDATE: {
    person: ({ personId }) => ({
      id: personId,
      gender: 'FEMALE',
      birth_date: '2000-01-02',
      birth_precision: 'DAY',
      demo: true,
      version: 1,
    }),
    person_name: ({ personId, name }) => ({
      person_id: personId,
      full_name: name,
      sort_key: `${name.split(' ').at(-1)} ${name}`,
      search_key: fold(name),
    }),
    admission_candidate: ({ id, personId, organizationId, day }) => ({
      id,
      person_id: personId,
      branch_id: organizationId,
      registered_on: dateOf(day),
      stage: 'REGISTERED',
      version: 1,
    }),
  },
  RESIDENCE: {
    residence_link: ({ id, personId, organizationId, otherId, day }) => ({
      id,
      person_id: personId,
      from_id: organizationId,
      to_id: otherId,
      since: dateOf(day),
      introduced: true,
      letter_number: id.slice(-6),
      received_on: dateOf(day),
      version: 1,
    }),
    residence_comment: ({ id, day }) => ({ id, link_id: id, year: 2025, commented_on: dateOf(day), outcome_code: 'GOOD', version: 1 }),
  },
  TRAINING: {
    training_class: ({ id, organizationId, day }) => ({
      id,
      organization_id: organizationId,
      name: 'Lớp thử',
      kind: 'OTHER',
      starts_on: dateOf(day),
      ends_on: dateOf(day),
      demo: true,
      version: 1,
    }),
    training_participant: ({ id, personId, otherId }) => ({ id, class_id: id, person_id: personId, organization_id: otherId, version: 1 }),
    training_session: ({ id, day }) => ({
      id,
      class_id: id,
      ordinal: 1,
      held_on: dateOf(day),
      topic: 'Bài một',
      recorded: true,
      version: 1,
    }),
    training_attendance: ({ id }) => ({ session_id: id, participant_id: id }),
  },
  CONTEST: {
    contest: ({ id, organizationId, day }) => ({
      id,
      organization_id: organizationId,
      name: 'Hội thi thử',
      starts_on: dateOf(day),
      ends_on: dateOf(day),
      demo: true,
      version: 1,
    }),
    contest_entrant: ({ id, personId, otherId }) => ({
      id,
      contest_id: id,
      person_id: personId,
      organization_id: otherId,
      round: 1,
      version: 1,
    }),
  },
  CORRECTION: {
    correction_request: ({ id, personId, organizationId, day }) => ({
      id,
      person_id: personId,
      organization_id: organizationId,
      section: 'person',
      about: 'Ngày sinh',
      right_text: 'Ngày khác',
      status: 'OPEN',
      asked_on: dateOf(day),
      version: 1,
    }),
  },
  SUSPENSION: {
    suspension: ({ id, memberId, personId, day }) => ({
      id,
      member_id: memberId,
      person_id: personId,
      valid_from: dateOf(day),
      valid_to: dateOf(day + 90),
      decision_number: '1-QĐ',
      decision_issuer: 'Ban Thường vụ',
      decision_signed_on: dateOf(day),
      version: 1,
    }),
  },
  HOLD: {
    transfer_hold: ({ id, personId, organizationId, day }) => ({
      id,
      person_id: personId,
      organization_id: organizationId,
      placed_on: dateOf(day),
      decision_number: '1-TB',
      version: 1,
    }),
  },
  PROPOSAL: {
    grant_proposal: ({ id, accountId, organizationId, day }) => ({
      id,
      account_id: accountId,
      role: 'ENTRY_CLERK',
      organization_id: organizationId,
      basis: 'Thử',
      valid_from: dateOf(day),
      valid_to: dateOf(day + 90),
      proposed_by: SYSTEM,
      proposed_on: dateOf(day),
      expires_on: dateOf(day + 30),
      status: 'PROPOSED',
      version: 1,
    }),
  },
  MERGE: {
    record_merge: ({ id, personId, organizationId, otherId, day }) => ({
      id,
      surviving_id: personId,
      losing_id: id,
      organization_id: organizationId,
      losing_organization_id: otherId,
      losing_name: 'Người Khác',
      account_id: SYSTEM,
      merged_on: dateOf(day),
      undo_until: dateOf(day + 30),
    }),
  },
  ENTRY: {
    stored_file: ({ id, organizationId }) => ({
      id,
      account_id: SYSTEM,
      organization_id: organizationId,
      created_at: '2024-01-01',
      ...PHOTO,
    }),
    entry_on_behalf: ({ id, organizationId, day }) => ({
      id,
      organization_id: organizationId,
      evidence_id: id,
      signed_by: 'Bí thư',
      signed_on: dateOf(day),
      account_id: SYSTEM,
      entered_on: dateOf(day),
      entered_at: `${dateOf(day)}T09:00:00+07:00`,
      act: 'beginExemption',
      entity: 'Member',
    }),
  },
  PLAN: {
    reorganization: ({ id, organizationId, day }) => ({
      id,
      title: 'Phương án thử',
      root_id: organizationId,
      effective_on: dateOf(day),
      status: 'DRAFT',
      drafted_by: SYSTEM,
      created_at: '2024-01-01',
      version: 1,
    }),
  },
  SECRET: {},
};

/** Of the installation itself, which every database has. */
const SYSTEM = '00000000-0000-7000-8000-000000000002';

export async function insertPapers(query: Query, worlds: readonly World[]): Promise<void> {
  const papers = worlds.flatMap((world) => world.papers);
  for (const [kind, tables] of Object.entries(ROWS)) {
    const written = papers.filter((paper) => paper.kind === kind);
    for (const [table, row] of Object.entries(tables)) await fillTable(query, `organization.${table}`, written.map(row));
  }
}

/** Of those that meetings keeps: that there is one, and who has it. */
export async function insertSecretPapers(query: Query, worlds: readonly World[]): Promise<void> {
  const papers = worlds.flatMap((world) => world.papers).filter(({ kind }) => kind === 'SECRET');
  await fillTable(
    query,
    'meetings.secret_paper',
    papers.map(({ id, organizationId, day }) => ({
      id,
      organization_id: organizationId,
      number: `${id.slice(-6)}-CV`,
      signed_on: dateOf(day),
      classification: 'SECRET',
      keeper: 'Văn thư',
      recorded_by: SYSTEM,
      created_at: '2024-01-01',
    })),
  );
}
