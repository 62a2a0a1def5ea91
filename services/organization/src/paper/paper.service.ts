import {
  admissionDecision,
  type MemberDecision,
  type Paper,
  type PaperPerson,
  printPaper,
  recognitionDecision,
  transferLetter,
  type TransferLetter,
} from '@capuy/papers';
import { type Actor, audit, notFound } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { ADMISSION_DECISION, RECOGNITION_DECISION, TRANSFER_LETTER } from './paper.sql.js';

export interface PrintedPaper {
  fileName: string;
  body: Buffer;
}

type LetterRow = Omit<TransferLetter, 'person'> & PaperPerson & { organizationId: string; memberId: string };
type DecisionRow = Omit<MemberDecision, 'person'> &
  PaperPerson & { organizationId: string; memberId: string; issuerName: string | null; ceremonyWithin: number | null };

/** Papers to sign. A paper shows the day of birth (P1): who printed it is audited, with the paper as the reason. */
export class PaperService extends ScopedService {
  transferLetter(actor: Actor, id: string): Promise<PrintedPaper> {
    return this.#print<LetterRow>(actor, TRANSFER_LETTER, id, 'printTransferLetter', 'MembershipTransfer', (row) => ({
      paper: transferLetter({ ...row, person: row }),
      fileName: `Giấy giới thiệu - ${row.fullName}.docx`,
    }));
  }

  admissionDecision(actor: Actor, memberId: string): Promise<PrintedPaper> {
    return this.#print<DecisionRow>(actor, ADMISSION_DECISION, memberId, 'printAdmissionDecision', 'Member', (row) => ({
      paper: admissionDecision({ ...issued(row), person: row, ceremonyWithin: row.ceremonyWithin }),
      fileName: `Quyết định kết nạp - ${row.fullName}.docx`,
    }));
  }

  recognitionDecision(actor: Actor, memberId: string): Promise<PrintedPaper> {
    return this.#print<DecisionRow>(actor, RECOGNITION_DECISION, memberId, 'printRecognitionDecision', 'Member', (row) => ({
      paper: recognitionDecision({ ...issued(row), person: row }),
      fileName: `Quyết định công nhận chính thức - ${row.fullName}.docx`,
    }));
  }

  /** Throws NOT_FOUND outside the reach, and where there is no such paper. */
  async #print<Row extends { organizationId: string; memberId: string }>(
    actor: Actor,
    sql: string,
    id: string,
    act: string,
    entity: string,
    paperOf: (row: Row) => { paper: Paper; fileName: string },
  ): Promise<PrintedPaper> {
    const scoped = this.scoped(actor, 'paper:print');
    const row = await scoped.write(async (_manager, query) => {
      const [found] = await query<Row>(sql, [id]);
      if (!found) throw notFound('paper');
      await scoped.requireReach(query, found.organizationId, 'paper');
      await audit(scoped, query, {
        act,
        entity,
        entityId: id,
        organizationId: found.organizationId,
        fields: ['birthDate'],
        memberIds: [found.memberId],
        reading: true,
        detail: { paper: act },
      });
      return found;
    });
    const { paper, fileName } = paperOf(row);
    return { fileName, body: await printPaper(paper) };
  }
}

/** Who issued it is named as the decision has it; without one, whoever stands above the branch would. */
function issued(row: DecisionRow): Omit<MemberDecision, 'person'> {
  const { superior, issuer, issuerName, number, signedOn, branch } = row;
  return { superior, issuer: issuerName ?? issuer, number, signedOn, branch };
}
