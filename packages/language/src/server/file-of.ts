import type { ParsedFile } from '../parsed-file.ts';
import type { EditorServices } from './services.ts';

/** A file as it was read, if its set has it. */
export function fileOf({ plans }: EditorServices, uri: string): ParsedFile | undefined {
  return plans.PlanSets.filesOf(uri).find((file) => file.uri === uri);
}
