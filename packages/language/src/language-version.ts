/**
 * The version of the plan language that this program knows. It goes up when a word or form is added; a plan can say
 * which it was written for (`waakvlam 1`). See docs/growth.md.
 */
export const LANGUAGE_VERSION = 1;
