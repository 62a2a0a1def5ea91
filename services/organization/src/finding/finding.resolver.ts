import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { LocalDate, type Connection } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { Finding, FindingConnection } from './finding.types.js';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, { description: 'What the rules in force say against an organization and everything below it on a day (default today).' })
  findings(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<Finding>> {
    return services.findings.list(actor, { underId, asOf, first, after });
  }
}
