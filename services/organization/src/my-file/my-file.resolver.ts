import { FileLanguage, PersonalSection } from '@capuy/subgraph';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';

@Resolver()
export class MyFileResolver {
  @Query(() => [PersonalSection], {
    description:
      'Everything that this service holds about the person who asks, in full (hồ sơ của tôi). Sections without records too; none for an account without a person.',
  })
  myOrganizationRecords(
    @Arg('language', () => FileLanguage, { defaultValue: FileLanguage.VI }) language: FileLanguage,
    @Ctx() { actor, services }: Context,
  ): Promise<PersonalSection[]> {
    return services.myFile.read(actor, language);
  }
}
