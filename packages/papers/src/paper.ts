/** A run of text in a line of the body. */
export type Words = string | { bold: string } | { italic: string };

export interface Line {
  words: readonly Words[];
  /** `indent`: a paragraph that begins with an indent; `plain`: a line of particulars; `center`: a heading inside the body. */
  kind: 'indent' | 'plain' | 'center';
}

/** One paper of one Party organization. What is not known is a dotted line already. */
export interface Paper {
  /** The committee above the one that issues, as printed; null where there is none to name. */
  superior: string | null;
  issuer: string;
  /** Number and symbol with what stands before: "Số 07-GT/ĐU". */
  number: string;
  placeAndDay: string;
  title: string;
  subtitle: string;
  /** "Kính gửi: …"; null where the paper has no addressee. */
  addressee: string | null;
  body: readonly Line[];
  /** A list with lines after the body; parts of the width for its columns. */
  list?: { heads: readonly string[]; shares: readonly number[]; rows: readonly (readonly string[])[] };
  /** What stands between the list and the signatures. */
  closing?: readonly Line[];
  recipients: readonly string[];
  /** Minutes of two sides: who signs at the left, where other papers name their recipients. */
  otherSide?: string;
  /** Whose name it is signed in: "ĐẢNG ỦY"; empty where whoever signs signs for themselves. */
  signsFor: string;
  /** "BÍ THƯ"; dotted where whoever signs writes it. */
  signsAs: string;
}

export const indent = (...words: Words[]): Line => ({ words, kind: 'indent' });
export const plain = (...words: Words[]): Line => ({ words, kind: 'plain' });
export const center = (...words: Words[]): Line => ({ words, kind: 'center' });
