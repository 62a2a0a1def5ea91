/** How a cell of the field is understood. */
export type FieldShape = 'ID' | 'NAME' | 'TEXT' | 'CODE' | 'DAY' | 'PARTIAL_DAY' | 'GENDER' | 'PLACE' | 'IDENTITY' | 'PHONE' | 'CHOICE';

export interface ImportField {
  readonly name: string;
  /** Heading in our own template. */
  readonly title: string;
  readonly shape: FieldShape;
  /** Other headings it goes by, folded: without tones, case and signs. */
  readonly aliases?: readonly string[];
  /** Needed to begin a new record. */
  readonly required?: boolean;
  /** P1: what was there before is never shown, and the audit keeps the name alone. */
  readonly personal?: boolean;
  readonly width?: number;
  /** Not in the template: a column that only other systems' tables have. */
  readonly foreign?: boolean;
  /** Words of a closed list → code, folded. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of these what a drop-down offers. */
  readonly choices?: readonly string[];
  /** What the guide says of it. */
  readonly guide?: string;
}
