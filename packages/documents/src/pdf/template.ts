import { BASE } from './template-base.ts';
import { BLOCKS } from './template-blocks.ts';
import { CHECKLIST } from './template-checklist.ts';
import { PAGE } from './template-page.ts';
import { TIMELINE } from './template-timeline.ts';

/**
 * The form of the sheets on paper, in Typst. It holds no word of any plan: those come as data.json, are
 * printed as text and never read as source. Measures: A4, 25 mm free at the binding edge, actions in
 * 14.5 pt on 19, boxes of 6 mm, places to write in of 9 mm.
 */
export const TEMPLATE = [BASE, CHECKLIST, TIMELINE, BLOCKS, PAGE].join('');
