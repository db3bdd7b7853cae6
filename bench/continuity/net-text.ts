import { generatedNet, type Recipe } from './generated.ts';

/** The text of the file of a made net: its checksum is of this. */
export function netText(recipe: Recipe): string {
  return `${JSON.stringify(generatedNet(recipe))}\n`;
}
