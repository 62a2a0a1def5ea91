import { type Actor, audit, badInput, Check, DomainError, notFound } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { requireBranch } from '../change/require-open.js';
import { ScopedService } from '../scoped-service.js';
import { PartyTeam } from './party-team.js';
import type { AssignToTeamInput, CreatePartyTeamInput, EndPartyTeamInput } from './team-input.js';

const MAX_ASSIGNED = 100;

export class ManageTeamsService extends ScopedService {
  create(actor: Actor, input: CreatePartyTeamInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scopedForBranch(actor, 'organization:manage', input);
    new Check().filled(input.name, 'name').done();
    return commit(scoped, click, input, async (query, manager) => {
      const { organizationId, validFrom } = input;
      await requireBranch(scoped, query, organizationId, validFrom);
      const [last] = await query<{ n: number }>(
        'select coalesce(max(ordinal), 0)::int as n from organization.party_team where organization_id = $1',
        [organizationId],
      );
      const id = uuid();
      const name = input.name.trim();
      await manager.insert(PartyTeam, {
        id,
        organizationId,
        name,
        ordinal: (last?.n ?? 0) + 1,
        version: 1,
        validFrom,
        validTo: 'infinity',
      });
      await audit(scoped, query, { act: 'createPartyTeam', entity: 'PartyTeam', entityId: id, organizationId });
      return { id };
    });
  }

  /** Members of the branch enter the team on a day and leave the one they were in. */
  assign(actor: Actor, input: AssignToTeamInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scopedForBranch(actor, 'organization:manage', input);
    const memberIds = [...new Set(input.memberIds)];
    new Check()
      .that(memberIds.length > 0 && memberIds.length <= MAX_ASSIGNED, 'memberIds', 'OUT_OF_RANGE', { min: 1, max: MAX_ASSIGNED })
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const team = await manager.findOneBy(PartyTeam, { id: input.teamId });
      if (!team) throw notFound('team');
      await scoped.requireReach(query, team.organizationId, 'team');
      if (input.on < team.validFrom || (team.validTo ?? '') <= input.on)
        throw new DomainError('INVALID_STATE', 'the team does not exist on that day');
      const known = await query<{ id: string }>(
        `select member_id as id from organization.membership where member_id = any ($1::uuid[]) and organization_id = $2 and valid_from <= $3::date and $3::date < valid_to`,
        [memberIds, team.organizationId, input.on],
      );
      if (known.length < memberIds.length) throw badInput([{ path: 'memberIds', code: 'NOT_OF_BRANCH' }]);
      const later = await query(
        'select from organization.team_assignment where member_id = any ($1::uuid[]) and valid_from >= $2::date and valid_to > valid_from',
        [memberIds, input.on],
      );
      if (later.length > 0) throw new DomainError('INVALID_STATE', 'a later assignment is recorded for one of the members');
      await query(
        'update organization.team_assignment set valid_to = $2::date where member_id = any ($1::uuid[]) and valid_from < $2::date and valid_to > $2::date',
        [memberIds, input.on],
      );
      await query(
        `insert into organization.team_assignment (team_id, organization_id, member_id, valid_from) select $1, $2, m, $4::date from unnest($3::uuid[]) m`,
        [team.id, team.organizationId, memberIds, input.on],
      );
      await audit(scoped, query, {
        act: 'assignToTeam',
        entity: 'PartyTeam',
        entityId: team.id,
        organizationId: team.organizationId,
        detail: { members: memberIds.length },
      });
      return { id: team.id };
    });
  }

  end(actor: Actor, input: EndPartyTeamInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scopedForBranch(actor, 'organization:manage', input);
    return commit(scoped, click, input, async (query, manager) => {
      const team = await lock(scoped, manager, PartyTeam, input, 'team');
      if (team.validTo !== 'infinity')
        throw new DomainError('INVALID_STATE', 'the team has ended already', { params: { on: team.validTo } });
      new Check().that(input.on > team.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: team.validFrom }).done();
      await manager.update(PartyTeam, team.id, { validTo: input.on, version: team.version + 1 });
      await query(
        'update organization.team_assignment set valid_to = $2::date where team_id = $1 and valid_from < $2::date and valid_to > $2::date',
        [team.id, input.on],
      );
      await audit(scoped, query, {
        act: 'endPartyTeam',
        entity: 'PartyTeam',
        entityId: team.id,
        organizationId: team.organizationId,
        fields: ['validTo'],
      });
      return { id: team.id };
    });
  }
}
