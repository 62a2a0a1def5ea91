import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum JobStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(JobStatus, { name: 'JobStatus', description: 'Where long work stands. It leaves DONE, FAILED and CANCELLED no more.' });

export enum JobKind {
  APPLY_REORGANIZATION = 'APPLY_REORGANIZATION',
  READ_IMPORT = 'READ_IMPORT',
  APPLY_IMPORT = 'APPLY_IMPORT',
}
registerEnumType(JobKind, { name: 'JobKind', description: 'What the work is.' });

@ObjectType({ simpleResolvers: true, description: 'Why a job failed (lỗi).' })
export class JobError {
  @Field(() => String, { description: 'One of the codes of errors.' })
  code: string;

  @Field(() => String, { description: 'English, for logs; clients translate the code.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the later decision that stands against it. Null where that is not the cause.',
  })
  decisionNumber: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Long work (việc chạy nền) of the asking account. It survives a restart: it begins again, since it takes effect as a whole.',
})
export class Job {
  @Field(() => ID)
  id: string;

  @Field(() => JobKind)
  kind: JobKind;

  @Field(() => ID, { nullable: true, description: 'What it works on, such as the reorganization. Null where nothing is named.' })
  subjectId: string | null;

  @Field(() => JobStatus)
  status: JobStatus;

  @Field(() => String, { description: 'Name of the present step, empty before the first.' })
  step: string;

  @Field(() => Int, { description: 'Steps done.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'Steps in all. Null until known.' })
  total: number | null;

  @Field(() => Boolean, { description: 'Somebody asked it to stop; it does so at the next step.' })
  cancelRequested: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Once DONE: send it back as `x-capuy-change` to read the change in every other service. Null until then.',
  })
  resultMarker: string | null;

  @Field(() => JobError, { nullable: true, description: 'Null unless FAILED.' })
  error: JobError | null;
}
