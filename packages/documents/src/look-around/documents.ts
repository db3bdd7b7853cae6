import { type Markup, markup } from '../html-template.ts';

/** Documents that belong together, under one heading. */
export interface DocumentGroup {
  /** Of the heading, on the page. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly DocumentItem[];
  /** Where there are no items, or to say something of all of them. */
  readonly note?: string | undefined;
}

export interface DocumentItem {
  readonly title: string;
  readonly files: readonly { readonly label: string; readonly href: string }[];
  /** Pictures of it, by what they are of. */
  readonly pictures?: { readonly title: string; readonly files: DocumentItem['files'] } | undefined;
  readonly note?: string | undefined;
  /** More of it, each a line. */
  readonly lines?: readonly string[] | undefined;
}

/** A group with its links. */
export function documentGroup({ id, title, items, note }: DocumentGroup): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${note !== undefined && markup`<p>${note}</p>`}
${items.length > 0 && markup`<ul>${items.map(item)}</ul>`}
</section>
`;
}

function item({ title, files, pictures, note, lines }: DocumentItem): Markup {
  return markup`<li><strong>${title}</strong>${files.length > 0 && ': '}${links(files)}${pictures !== undefined && pictures.files.length > 0 && markup`<br>${pictures.title} ${links(pictures.files)}`}${note !== undefined && markup`<br>${note}`}${lines !== undefined && lines.length > 0 && markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`}</li>
`;
}

function links(files: DocumentItem['files']): readonly Markup[] {
  return files.map(({ label, href }, index) => markup`${index > 0 && ' · '}<a href="${href}">${label}</a>`);
}
