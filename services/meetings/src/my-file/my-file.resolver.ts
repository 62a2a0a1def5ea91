import { FileLanguage, PersonalSection } from '@capuy/subgraph';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';

@Resolver()
export class MyFileResolver {
  @Query(() => [PersonalSection], {
    nullable: true,
    description:
      'Everything that this service holds about the person who asks (hồ sơ của tôi, phần sinh hoạt). Empty for an account without a person; null only where the service does not answer.',
  })
  myMeetingRecords(
    @Arg('language', () => FileLanguage, { defaultValue: FileLanguage.VI }) language: FileLanguage,
    @Ctx() { actor, services }: Context,
  ): Promise<PersonalSection[]> {
    return services.myFile.read(actor, language);
  }
}
