import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { checkPersonChoice, choosePerson } from '../person/person-choice.js';
import { ScopedService } from '../scoped-service.js';
import { codeInForce } from './lock-links.js';
import type { IntroduceToResidenceInput, RecordNotIntroducedInput, ResidenceEndInput } from './residence-input.js';

type Done = Promise<{ ids: string[] } & Changed>;
type Letter = { letterNumber: string } | { groupCode: string };

/** Who is introduced where they live, and who is not. Nothing here says or changes where somebody is a member. */
export class IntroduceService extends ScopedService {
  introduce(actor: Actor, input: IntroduceToResidenceInput, click: Click): Done {
    return this.#record(actor, input, click, 'introduceToResidence', { letterNumber: input.letterNumber.trim() });
  }

  /** Group B of Quy định 213-QĐ/TW: recorded, so that nobody looks for a letter that is not to come. */
  notIntroduced(actor: Actor, input: RecordNotIntroducedInput, click: Click): Done {
    return this.#record(actor, input, click, 'recordNotIntroduced', { groupCode: input.groupCode });
  }

  #record(actor: Actor, input: Omit<IntroduceToResidenceInput, 'letterNumber'>, click: Click, act: string, letter: Letter): Done {
    const scoped = this.scoped(actor, 'residence:manage');
    const { person, from, to, since } = input;
    const check = checkPersonChoice(new Check(), person, 'person');
    for (const [path, end] of [['from', from] as const, ['to', to] as const]) {
      check.that(Boolean(end.organizationId) !== Boolean(end.name?.trim()), path, 'ONE_OF_TWO');
    }
    if ('letterNumber' in letter) check.filled(letter.letterNumber, 'letterNumber');
    check
      .that(!from.organizationId || from.organizationId !== to.organizationId, 'to', 'SAME_PLACE')
      .that(since <= today(), 'since', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, demo } = await requireEnds(scoped, query, from, to, since);
      if ('groupCode' in letter) {
        const known = await codeInForce(query, 'NOT_INTRODUCED', [letter.groupCode], since);
        new Check().that(known.has(letter.groupCode), 'groupCode', 'UNKNOWN').done();
      }
      const personId = await choosePerson(query, manager, person, demo);
      // Whatever the other end recorded counts too, and may lie outside the reach: the database says so.
      const written = await query<{ id: string }>(
        `insert into organization.residence_link (id, person_id, from_id, from_name, to_id, to_name, since, introduced, letter_number, group_code)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (person_id) where ended_on is null do nothing returning id`,
        [
          uuid(),
          personId,
          from.organizationId ?? null,
          from.name?.trim() || null,
          to.organizationId ?? null,
          to.name?.trim() || null,
          since,
          'letterNumber' in letter,
          'letterNumber' in letter ? letter.letterNumber : null,
          'groupCode' in letter ? letter.groupCode : null,
        ],
      );
      const id = written[0]?.id;
      if (!id) throw new DomainError('INVALID_STATE', 'the person has a residence link: end that first');
      await audit(scoped, query, { act, entity: 'ResidenceLink', entityId: id, organizationId, detail: { on: since } });
      return { ids: [id] };
    });
  }
}

/** Both ends stand on the day where they are of the tree, and one of them is in reach. */
async function requireEnds(
  scoped: Scoped,
  query: Query,
  from: ResidenceEndInput,
  to: ResidenceEndInput,
  day: string,
): Promise<{ organizationId: string; demo: boolean }> {
  const ids = [from.organizationId, to.organizationId].flatMap((id) => id ?? []);
  const rows = await query<{ id: string; demo: boolean; stands: boolean; reached: boolean }>(
    `select o.id, o.demo, o.valid_from <= $2::date and $2::date < o.valid_to and not o.closed as stands, ${scoped.reaches('o.id', 3)} as reached
     from organization.party_organization o where o.id = any ($1::uuid[])`,
    [ids, day, scoped.holders],
  );
  const own = rows.find(({ reached }) => reached);
  if (rows.length < ids.length || !own) throw notFound('organization');
  if (rows.some(({ stands }) => !stands)) throw new DomainError('INVALID_STATE', 'an end does not stand on that day, or is closed');
  return { organizationId: own.id, demo: own.demo };
}
