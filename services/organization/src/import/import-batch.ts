import { connectionOf, DateTime, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportDecision, ImportKind, ImportRowState, ImportStatus } from './import-kind.js';

@ObjectType({ simpleResolvers: true, description: 'Something that a table of this kind can say (trường dữ liệu).' })
export class ImportFieldInfo {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Its heading in the template.' })
  title: string;

  @Field(() => Boolean, { description: 'Needed to begin a new record.' })
  required: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A column of a table that came in (cột).' })
export class ImportColumn {
  @Field(() => Int, { description: 'From 0.' })
  column: number;

  @Field(() => String, { description: 'As the spreadsheet calls it: A, B, AA.' })
  letter: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true, description: 'What it means: the name of a field. Null where it is left out.' })
  field: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Rows of a table by what confirming would do with them (tổng hợp các dòng).' })
export class ImportCounts {
  @Field(() => Int)
  total: number;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int)
  faulty: number;

  @Field(() => Int)
  possibleDuplicates: number;

  @Field(() => Int, { description: 'Hidden in the spreadsheet: taken only where the sender says so. Counted above as well.' })
  hidden: number;

  @Field(() => Int, { description: 'The sender left them out.' })
  leftOut: number;

  @Field(() => Int, { description: 'Written, once the table has been applied.' })
  applied: number;
}

@ObjectType({ simpleResolvers: true, description: 'How often a fault occurs in a column (số lỗi).' })
export class ImportFaultCount {
  @Field(() => String)
  code: string;

  @Field(() => Int, { nullable: true, description: 'From 0. Null where the fault is about whole rows.' })
  column: number | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'Something wrong in a row (lỗi).' })
export class ImportFault {
  @Field(() => String, { description: 'A code; clients have a sentence for each.' })
  code: string;

  @Field(() => Boolean, { description: 'It holds the row back. Otherwise it is only told.' })
  blocking: boolean;

  @Field(() => String, { nullable: true, description: 'The field. Null where it is about the row.' })
  field: string | null;

  @Field(() => Int, { nullable: true, description: 'The column, from 0. Null where it is about the row, or no column has the field.' })
  column: number | null;

  @Field(() => String, { nullable: true, description: 'What the sentence needs, such as the number of another row. Null where nothing.' })
  detail: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A field that confirming would change (thay đổi).' })
export class ImportChange {
  @Field(() => String)
  field: string;

  @Field(() => String, { nullable: true, description: 'What is recorded, masked where it is personal. Null where nothing is.' })
  from: string | null;

  @Field(() => String, { description: 'As the table says.' })
  to: string;
}

@ObjectType({ simpleResolvers: true, description: 'A row of a table that came in (dòng).' })
export class ImportRow {
  @Field(() => Int, { description: 'As the spreadsheet counts it.' })
  number: number;

  @Field(() => Boolean, { description: 'Hidden in the spreadsheet.' })
  hidden: boolean;

  @Field(() => ImportRowState)
  state: ImportRowState;

  @Field(() => [String], { description: 'Cells by column; an empty one is empty text, a calculated one `=`.' })
  cells: string[];

  @Field(() => [ImportFault])
  faults: ImportFault[];

  @Field(() => [ImportChange])
  changes: ImportChange[];

  @Field(() => ID, { nullable: true, description: 'The record it is about. Null for a new one until it is applied.' })
  subjectId: string | null;

  @Field(() => ImportDecision, { nullable: true, description: 'What the sender said of it. Null where nothing.' })
  decision: ImportDecision | null;

  @Field(() => Boolean, { description: 'It has been written.' })
  applied: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "A table that came in (bảng nhập từ Excel): its sender's alone, for 30 days. Nothing is written before it is confirmed.",
})
export class ImportBatch {
  @Field(() => ID)
  id: string;

  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => ImportStatus)
  status: ImportStatus;

  @Field(() => String)
  fileName: string;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was applied. Null before.' })
  appliedAt: Date | null;

  @Field(() => LocalDate, { description: 'The last day on which it is kept.' })
  expiresOn: string;

  @Field(() => String, { nullable: true, description: 'Code of why the file was refused whole. Null where it was not.' })
  refusal: string | null;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  organizationId: string;
  jobId: string | null;
  titles: string[];
  mapping: (string | null)[];
}

export const ImportBatchConnection = connectionOf(() => ImportBatch, 'ImportBatch');
export const ImportRowConnection = connectionOf(() => ImportRow, 'ImportRow');
