import type { Language } from './Language';

/** A message is a text, or a function of its parameters that gives one. */
type Widened<Message> = Message extends string ? string : Message;

export type Messages = Record<string, string | ((...parameters: never[]) => string)>;

export type Catalog<Vi extends Messages> = Record<Language, { [Key in keyof Vi]: Widened<Vi[Key]> }>;

/** Declares the texts of one screen; the compiler refuses an English catalog that lacks a key of the Vietnamese. */
export function defineMessages<Vi extends Messages>(vi: Vi, en: { [Key in keyof Vi]: Widened<Vi[Key]> }): Catalog<Vi> {
  return { vi: vi as { [Key in keyof Vi]: Widened<Vi[Key]> }, en };
}
