import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import {
  CreateAccountInput,
  CreateAccountPayload,
  EndGrantInput,
  EndGrantPayload,
  GiveGrantInput,
  GiveGrantPayload,
  LinkAccountInput,
  LinkAccountPayload,
} from './account-input.js';
import type { AccountRow, GrantRow } from './account.service.js';

type Done = { id: string } & Changed;

@Resolver()
export class ManageAccountsResolver {
  @Mutation(() => CreateAccountPayload, { description: "Makes an account known; who signs in with it is its provider's matter." })
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return accountPayload(context, info, await context.services.manageAccounts.create(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => LinkAccountPayload, { description: 'Says whose an account is; the roles of their posts and memberships follow.' })
  async linkAccount(
    @Arg('input', () => LinkAccountInput) input: LinkAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return accountPayload(context, info, await context.services.manageAccounts.link(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => GiveGrantPayload, { description: 'Gives a role that no post gives, with its basis and its end; never to oneself.' })
  async giveGrant(@Arg('input', () => GiveGrantInput) input: GiveGrantInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return grantPayload(context, info, await context.services.manageAccounts.give(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => EndGrantPayload, { description: 'Ends a given role today.' })
  async endGrant(@Arg('input', () => EndGrantInput) input: EndGrantInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return grantPayload(context, info, await context.services.manageAccounts.end(context.actor, input, clickOf(context, info)));
  }
}

function accountPayload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: Done,
): Promise<{ account: AccountRow | null } & Changed> {
  return answer(info, 'account', done.id, done.changeMarker, (ids, selection) => services.accounts.byIds(actor, ids, selection));
}

function grantPayload({ actor, services }: Context, info: GraphQLResolveInfo, done: Done): Promise<{ grant: GrantRow | null } & Changed> {
  return answer(info, 'grant', done.id, done.changeMarker, (ids, selection) => services.accounts.grantsByIds(actor, ids, selection));
}
