/** What a spreadsheet that comes in may weigh; the gateway takes no larger file either. */
export const MAX_UPLOAD_BYTES = 16 * 1024 * 1024;
