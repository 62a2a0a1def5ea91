import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import type { MemberRow } from './member-columns.js';
import { Member } from './member.js';
import type { PartyLifeEndRow } from './party-life-end.service.js';
import { PartyLifeEnd } from './party-life-end.js';

@Resolver(() => Member)
export class MemberEndResolver {
  @FieldResolver(() => PartyLifeEnd, { nullable: true, description: 'How this Party life ended. Null while it goes on.' })
  end(@Root() { id }: MemberRow, @Ctx() { actor, services, loaders }: Context): Promise<PartyLifeEndRow | null> {
    return loaders.load('end', id, (ids) => services.partyLifeEnds.ofMembers(actor, ids));
  }
}

@Resolver(() => PartyLifeEnd)
export class PartyLifeEndResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null for a death without one, and where not recorded.' })
  decision(@Root() { decisionId }: PartyLifeEndRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}
