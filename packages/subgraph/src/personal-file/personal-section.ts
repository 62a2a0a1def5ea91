import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** A word in both languages of the screens: a subgraph brings its own, so that the page needs no change for it. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export enum FileLanguage {
  VI = 'VI',
  EN = 'EN',
}
registerEnumType(FileLanguage, { name: 'FileLanguage', description: "The language of a personal file's words (tiếng Việt, tiếng Anh)." });

@Directive('@shareable')
@ObjectType({ description: 'One value that is held about a person (một thông tin trong hồ sơ).', simpleResolvers: true })
export class PersonalValue {
  @Field(() => String, { description: 'The same in both languages: what a correction names.' })
  code: string;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => String, { description: 'As it is printed. Values that are not recorded are left out.' })
  text: string;
}

@Directive('@shareable')
@ObjectType({ description: 'One record of a kind: a membership, a class, a letter (một mục trong hồ sơ).', simpleResolvers: true })
export class PersonalRecord {
  @Field(() => ID)
  id: string;

  @Field(() => [PersonalValue])
  values: PersonalValue[];
}

@Directive('@shareable')
@ObjectType({ description: 'All records of one kind that are held about a person (một phần của hồ sơ cá nhân).', simpleResolvers: true })
export class PersonalSection {
  @Field(() => String, { description: 'The kind: what a correction names.' })
  code: string;

  @Field(() => String)
  title: string;

  @Field(() => [PersonalRecord], { description: 'Empty where nothing of the kind is held.' })
  records: PersonalRecord[];
}
