import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { ImportBatch } from './import-batch.js';
import { ApplyImportInput, CorrectImportRowInput, DecideImportRowInput, ImportPayload, MapImportColumnsInput } from './import-input.js';

@Resolver()
export class ManageImportResolver {
  @Mutation(() => ImportPayload, { description: 'Says what the columns of a table mean (ghép cột), and reads it again.' })
  async mapImportColumns(
    @Arg('input', () => MapImportColumnsInput) input: MapImportColumnsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, await context.services.imports.mapColumns(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ImportPayload, { description: 'Puts another text into a cell of a table (sửa ô); the row is looked at anew.' })
  async correctImportRow(
    @Arg('input', () => CorrectImportRowInput) input: CorrectImportRowInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, await context.services.imports.correctRow(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ImportPayload, { description: 'Says whether a row means a recorded person, another one, or is to be left out.' })
  async decideImportRow(
    @Arg('input', () => DecideImportRowInput) input: DecideImportRowInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, await context.services.imports.decideRow(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ImportPayload, {
    description: 'Confirms a table (xác nhận nhập): a job writes its sound rows, all or none. BAD_INPUT while faulty rows hold it back.',
  })
  async applyImport(
    @Arg('input', () => ApplyImportInput) input: ApplyImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, await context.services.imports.apply(context.actor, input, clickOf(context, info)));
  }
}

async function payload(
  { actor, services }: Context,
  { id, changeMarker }: { id: string } & Changed,
): Promise<{ batch: ImportBatch | null } & Changed> {
  return { batch: (await services.importQueries.byIds(actor, [id])).get(id) ?? null, changeMarker };
}
