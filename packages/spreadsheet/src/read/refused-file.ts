/** Why a file is not read at all. Public: clients have a sentence for each. */
export type FileRefusal =
  | 'EMPTY_FILE'
  | 'NOT_A_TABLE'
  | 'OLD_OR_ENCRYPTED'
  | 'BROKEN_FILE'
  | 'MACROS'
  | 'EXTERNAL_LINKS'
  | 'ENTITIES'
  | 'ZIP_BOMB'
  | 'TOO_LARGE'
  | 'TOO_MANY_PARTS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_ROWS'
  | 'TEXT_TOO_LONG'
  | 'NO_SHEET';

/** A file that is refused whole, before or while it is read. `inflated`: bytes it had made us unpack until then. */
export class RefusedFile extends Error {
  constructor(
    readonly code: FileRefusal,
    readonly inflated = 0,
    options?: ErrorOptions,
  ) {
    super(`the file is refused: ${code}`, options);
  }
}
