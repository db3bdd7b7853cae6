export type { DocumentGroup, DocumentItem } from './documents.ts';
export { type LookAround, lookAround, type PageScript } from './look-around.ts';
