import { EndRuleSetInput, RecordRuleSetInput, RuleChange } from '@capuy/rules/graph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { RuleSetPayload } from './rule-set.payload.js';
import type { OrganizationRuleSet } from './organization-rule-set.js';

@Resolver(() => PartyOrganization)
export class ManageRulesResolver {
  @Mutation(() => RuleSetPayload, {
    description: 'Enters a regulation for an organization and everything below it (nhập quy định), by an office that holds its text.',
  })
  async recordRuleSet(
    @Arg('input', () => RecordRuleSetInput) input: RecordRuleSetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageRules.record(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => RuleSetPayload, { description: 'A regulation no longer binds from a day on (quy định hết hiệu lực).' })
  async endRuleSet(@Arg('input', () => EndRuleSetInput) input: EndRuleSetInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, await context.services.manageRules.end(context.actor, input, clickOf(context, info)));
  }

  @Query(() => [RuleChange], { description: 'What a rule set would change, before it is entered (xem trước).' })
  previewRuleSet(
    @Arg('input', () => RecordRuleSetInput) input: RecordRuleSetInput,
    @Ctx() { actor, services }: Context,
  ): Promise<RuleChange[]> {
    return services.manageRules.preview(actor, input);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may enter and end regulations for it.' })
  viewerCanManageRules(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'rule:manage', id);
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ ruleSet: OrganizationRuleSet | null } & Changed> {
  return answer(info, 'ruleSet', done.id, done.changeMarker, (ids) => services.rules.byIds(actor, ids));
}
