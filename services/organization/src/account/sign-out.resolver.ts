import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { SignOutEverywhereInput, SignOutEverywherePayload } from './sign-out.js';

@Resolver()
export class SignOutResolver {
  @Mutation(() => SignOutEverywherePayload, {
    description:
      "Ends the reader's own sessions in every service (đăng xuất khỏi mọi thiết bị). The gateway sends it when they sign out everywhere.",
  })
  async signOutEverywhere(
    @Arg('input', () => SignOutEverywhereInput) input: SignOutEverywhereInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.signOut.everywhere(context.actor, input, clickOf(context, info));
  }
}
