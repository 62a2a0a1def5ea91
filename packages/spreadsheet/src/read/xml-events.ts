import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { RefusedFile } from './refused-file.js';

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const PREFIX = /^\w+:/u;

/**
 * Tells the elements of a part as its bytes come; names without their prefix. A document type is refused, hence no entity but
 * XML's own five is ever expanded and nothing outside the file is ever fetched. Yields after each chunk, so that whoever
 * reads can take what is ready.
 */
export async function* xmlEvents(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const plain = (name: string): string => name.replace(PREFIX, '');
  parser.on('doctype', () => {
    throw new RefusedFile('ENTITIES');
  });
  parser.on('error', (error) => {
    throw new RefusedFile('BROKEN_FILE', 0, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handler.open?.(plain(name), attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }: SaxesTagPlain) => handler.close?.(plain(name)));
  const decoder = new StringDecoder('utf8');
  let begun = false;
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    // Before the parser has collected a document type of any length.
    if (!begun && text.slice(0, 4096).includes('<!DOCTYPE')) throw new RefusedFile('ENTITIES');
    begun = true;
    parser.write(text);
    yield;
  }
  parser.write(decoder.end());
  parser.close();
}

/** The same for a small part, to its end. */
export async function readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(chunks, handler));
}
