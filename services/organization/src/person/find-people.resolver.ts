import type { Connection } from '@capuy/subgraph';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Person, PersonConnection } from './person.js';
import type { PersonRow } from './person.service.js';

@Resolver(() => Person)
export class FindPeopleResolver {
  @Query(() => PersonConnection, {
    description:
      "Persons who are no Party members (người ngoài danh sách đảng viên): heads of localities, staff, candidates, and who was a member once; as far as the reader's reach goes.",
  })
  people(
    @Arg('search', () => String, { description: 'Part of the name, at least two characters.' }) search: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Where the page before ended; absent for the first.' }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<PersonRow>> {
    return services.findPeople.outsiders(actor, { search, first, after });
  }
}
