/** A node of the syntax tree as a text with mistakes leaves it: anything may be missing. */
export type Incomplete<T> = { readonly [K in keyof T]?: T[K] | undefined };
