import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LocalityKind {
  VILLAGE = 'VILLAGE',
  HAMLET = 'HAMLET',
  UPLAND_VILLAGE = 'UPLAND_VILLAGE',
  SOUTHERN_HAMLET = 'SOUTHERN_HAMLET',
  SMALL_HAMLET = 'SMALL_HAMLET',
  RESIDENTIAL_GROUP = 'RESIDENTIAL_GROUP',
  QUARTER = 'QUARTER',
}
registerEnumType(LocalityKind, { name: 'LocalityKind', description: 'Thôn, làng, bản, ấp, xóm, tổ dân phố, khu phố.' });

@ObjectType({
  description:
    'A hamlet, village or residential group (thôn, làng, bản, ấp, tổ dân phố) as it stood on a day. Readable by anyone signed in.',
  simpleResolvers: true,
})
export class Locality {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDate, { description: 'The day this object speaks of.' })
  asOf: string;

  @Field(() => String, { description: 'As it is written after its kind, such as `Thôn 3`.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Null where it has none.' })
  code: string | null;

  @Field(() => LocalityKind)
  kind: LocalityKind;

  @Field(() => Boolean, { description: 'Invented, for demonstration.' })
  demo: boolean;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => LocalDate, { description: 'Since when these facts hold.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day they no longer hold. Null while none is known.' })
  validTo: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its head belongs to the Party on that day (trưởng thôn, tổ trưởng là đảng viên), from their membership. False without a head, null outside the reach.',
  })
  headIsMember: boolean | null;

  @Field(() => Boolean, {
    description:
      'Whether the secretary of the branch that serves it is its head (bí thư chi bộ kiêm trưởng thôn, tổ trưởng), from their posts.',
  })
  secretaryIsHead: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may rename, merge or divide it and say which branch serves it.' })
  viewerCanChange: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may appoint its head and deputies.' })
  viewerCanAppoint: boolean;
}

export const LocalityConnection = connectionOf(() => Locality, 'Locality');
