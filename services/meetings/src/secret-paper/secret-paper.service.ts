import type { Database } from '@capuy/database';
import {
  type Actor,
  audit,
  badInput,
  checkFirst,
  Classification,
  type Connection,
  decodeCursor,
  DomainError,
  notFound,
  once,
  page,
  Scoped,
} from '@capuy/subgraph';
import { meetingText, textFaults } from '../meeting/meeting-text.js';
import { policy } from '../policy.js';
import type { RecordSecretPaperInput, SecretPaper } from './secret-paper.js';

const MAX_NUMBER = 60;
const MAX_KEEPER = 200;
const COLUMNS = `p.id, p.organization_id as "organizationId", p.meeting_id as "meetingId", p.number, p.signed_on as "signedOn", p.classification, p.keeper`;

/** Papers that cannot be kept here: that there is one, and who has it. */
export class SecretPaperService {
  constructor(readonly database: Database) {}

  /** Those of an organization and of what lies below it today, the latest first. */
  async list(actor: Actor, underId: string, first: number, after: string | null): Promise<Connection<SecretPaper>> {
    const scoped = new Scoped(this.database, actor, 'secret-paper:keep', policy);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<SecretPaper>(
        `select ${COLUMNS} from meetings.secret_paper p
         join organization.closure c on c.descendant_id = p.organization_id and c.ancestor_id = $2::uuid and c.valid_from <= app.today() and app.today() < c.valid_to
         where ${scoped.reaches('p.organization_id', 1)} and ($3::date is null or (p.signed_on, p.id) < ($3::date, $4::uuid))
         order by p.signed_on desc, p.id desc limit $5`,
        [scoped.holders, underId, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, ({ signedOn, id }) => [signedOn, id]);
  }

  /** Throws NOT_FOUND outside the subtree, BAD_INPUT, CONFLICT where it is recorded already. */
  async record(actor: Actor, input: RecordSecretPaperInput, key: string | undefined): Promise<SecretPaper> {
    const scoped = new Scoped(this.database, actor, 'secret-paper:keep', policy);
    const ordinary = input.classification === Classification.ORDINARY;
    const faults = [
      ...textFaults('number', input.number, MAX_NUMBER),
      ...textFaults('keeper', input.keeper, MAX_KEEPER),
      ...(ordinary ? [{ path: 'classification', code: 'NOT_SECRET' }] : []),
    ];
    if (faults.length > 0) throw badInput(faults);
    return scoped.write(async (_manager, query) => {
      const { id } = await once(scoped, query, key === undefined ? {} : { key }, input, async () => {
        const { organizationId, meetingId = null } = input;
        const [place] = await query<{ meeting: boolean }>(
          `select $3::uuid is null or exists (select from meetings.meeting m where m.id = $3 and m.organization_id = o.id) as meeting
           from organization.party_organization o where o.id = $1::uuid and ${scoped.reaches('o.id', 2, 'SUBTREE')}`,
          [organizationId, scoped.holders, meetingId],
        );
        if (!place) throw notFound('organization');
        if (!place.meeting) throw badInput([{ path: 'meetingId', code: 'NOT_OF_ORGANIZATION' }]);
        const [row] = await query<{ id: string }>(
          `insert into meetings.secret_paper (organization_id, meeting_id, number, signed_on, classification, keeper, recorded_by)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint secret_paper_once do nothing returning id`,
          [
            organizationId,
            meetingId,
            meetingText(input.number),
            input.signedOn,
            input.classification,
            meetingText(input.keeper),
            actor.accountId,
          ],
        );
        if (!row) throw new DomainError('CONFLICT', 'the paper is recorded already');
        await audit(scoped, query, {
          act: 'recordSecretPaper',
          entity: 'SecretPaper',
          entityId: row.id,
          organizationId,
          fields: ['number', 'signedOn', 'classification', 'keeper'],
        });
        return { id: row.id };
      });
      const [paper] = await query<SecretPaper>(`select ${COLUMNS} from meetings.secret_paper p where p.id = $1`, [id]);
      if (!paper) throw notFound('paper');
      return paper;
    });
  }
}
