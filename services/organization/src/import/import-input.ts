import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { ImportBatch } from './import-batch.js';
import { ImportDecision, ImportRowState } from './import-kind.js';

@InputType({ description: 'Which rows of a table. Conditions left out do not narrow.' })
export class ImportRowFilter {
  @Field(() => [ImportRowState], { nullable: true })
  states?: ImportRowState[] | null;

  @Field(() => String, { nullable: true, description: 'Only rows with a fault of this code.' })
  code?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only rows with a fault in this column, from 0.' })
  column?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only this row, as the spreadsheet counts it.' })
  number?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only rows that are hidden in the spreadsheet, or only the others.' })
  hidden?: boolean | null;
}

@InputType({ description: 'What a column of a table means.' })
export class ImportColumnInput {
  @Field(() => Int, { description: 'From 0.' })
  column: number;

  @Field(() => String, { description: 'One of the fields of the batch.' })
  field: string;
}

@InputType({ description: 'What `mapImportColumns` needs.' })
export class MapImportColumnsInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => [ImportColumnInput], { description: 'Columns that are not named are left out.' })
  columns: ImportColumnInput[];

  @Field(() => Boolean, {
    description: 'Remember it for the organization: a table with the same headings then comes in without this step.',
  })
  remember: boolean;
}

@InputType({ description: 'What `correctImportRow` needs.' })
export class CorrectImportRowInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'The row, as the spreadsheet counts it.' })
  number: number;

  @Field(() => Int, { description: 'From 0.' })
  column: number;

  @Field(() => String, { description: 'Empty: the cell is empty.' })
  text: string;
}

@InputType({ description: 'What `decideImportRow` needs.' })
export class DecideImportRowInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'The row, as the spreadsheet counts it.' })
  number: number;

  @Field(() => ImportDecision, { nullable: true, description: 'Null takes back what was said.' })
  decision?: ImportDecision | null;
}

@InputType({ description: 'What `applyImport` needs.' })
export class ApplyImportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'Leave out rows that are faulty or perhaps duplicates; otherwise they hold everything back.' })
  leaveOutFaulty: boolean;

  @Field(() => Boolean, { description: 'Take rows too that are hidden in the spreadsheet.' })
  includeHidden: boolean;
}

@ObjectType({ description: 'What every change of a table answers.' })
export class ImportPayload extends ChangedPayload {
  @Field(() => ImportBatch, { nullable: true, description: 'Null where it has expired.' })
  batch: ImportBatch | null;
}
