import { LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { dayKeyOf } from '../query/day-key.js';
import { selectionOf } from '../query/selection.js';
import { AssignCadreManagementInput, CadreManagementPayload, EndCadreManagementInput } from './cadre-management-input.js';
import type { ManagementRow } from './cadre-management.service.js';
import { CadreManagement } from './cadre-management.js';

@Resolver(() => Person)
export class PersonManagementResolver {
  @FieldResolver(() => CadreManagement, {
    nullable: true,
    description: 'Which committee manages them (diện cấp ủy quản lý) on the day. Null where none does.',
  })
  managedBy(
    @Root() { id }: PersonRow,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ManagementRow | null> {
    const selection = selectionOf(info);
    const key = dayKeyOf({ id, asOf: asOf ?? today() });
    return loaders.load(`managedBy ${selection.key}`, key, (keys) => services.cadreManagement.ofPersons(actor, keys, selection));
  }
}

@Resolver(() => CadreManagement)
export class CadreManagementResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Whose committee, as of the first day.' })
  organization(
    @Root() { organizationId, validFrom }: ManagementRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, validFrom);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where it cannot be read just now.' })
  decision(@Root() { decisionId }: ManagementRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }

  @Mutation(() => CadreManagementPayload, { description: 'A committee manages a cadre from a day on (đưa vào diện cấp ủy quản lý).' })
  async assignCadreManagement(
    @Arg('input', () => AssignCadreManagementInput) input: AssignCadreManagementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.cadreManagement.assign(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CadreManagementPayload, { description: 'A committee no longer manages a cadre (thôi diện cấp ủy quản lý).' })
  async endCadreManagement(
    @Arg('input', () => EndCadreManagementInput) input: EndCadreManagementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.cadreManagement.end(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ management: ManagementRow | null } & Changed> {
  return answer(info, 'management', done.id, done.changeMarker, (ids, selection) => services.cadreManagement.byIds(actor, ids, selection));
}
