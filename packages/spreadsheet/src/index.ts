export { MAX_UPLOAD_BYTES } from './limits.js';
export type { AnySheet, CellValue, Column, ColumnKind, Sheet } from './write/column.js';
export { looksLikeFormula } from './write/escape.js';
export { rangeOf } from './write/sheet-xml.js';
export { CSV_MEDIA_TYPE, writeCsv } from './write/write-csv.js';
export { workbookBuffer, writeWorkbook, XLSX_MEDIA_TYPE } from './write/write-workbook.js';
