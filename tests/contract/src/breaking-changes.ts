import { type BreakingChange, findBreakingChanges, type GraphQLSchema } from 'graphql';

/** What of a released graph its clients would miss or be refused, one line each. */
export function breakingChanges(released: GraphQLSchema, present: GraphQLSchema): string[] {
  return findBreakingChanges(released, present).map(({ type, description }: BreakingChange) => `${type}: ${description}`);
}
