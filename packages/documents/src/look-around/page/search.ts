import type { PlanLanguage } from '@waakvlam/analysis';
import type { PageComponent } from '../page-data.ts';
import { button, byId, element } from './dom.ts';
import { SCRIPT_WORDS } from './script-words.ts';

const MOST = 30;

/** Finds components and documents while somebody types; letter case and accents make no difference. */
export function search(
  components: readonly PageComponent[],
  language: PlanLanguage,
  chosen: (component: PageComponent) => void,
): void {
  const words = SCRIPT_WORDS[language];
  const field = byId<HTMLInputElement>('search');
  const [list, count] = [byId('found'), byId('count')];
  const documents = [...document.querySelectorAll<HTMLElement>('.documents section > ul > li')].flatMap(
    (item) => {
      const title = item.querySelector('strong')?.textContent ?? '';
      return [...item.querySelectorAll('a')].map((link) => ({
        link,
        text: `${title} (${link.textContent})`,
      }));
    },
  );
  const find = (): void => {
    const parts = plain(field.value)
      .split(' ')
      .filter((part) => part !== '');
    const has = (text: string): boolean => parts.every((part) => plain(text).includes(part));
    const items =
      parts.length === 0
        ? []
        : [
            ...components
              .filter(({ name, id, kind }) => has(`${name} ${id} ${kind}`))
              .map((component) => button(`${component.name} (${component.kind})`, () => chosen(component))),
            ...documents
              .filter(({ text }) => has(text))
              .map(({ link, text }) => element('a', { href: link.getAttribute('href') ?? '' }, text)),
          ];
    list.replaceChildren(...items.slice(0, MOST).map((item) => element('li', {}, item)));
    count.textContent = parts.length === 0 ? '' : words.found(items.length);
  };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector<HTMLElement>('button, a')?.click();
    if (event.key === 'Escape') field.value = '';
    if (event.key === 'Escape') find();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping) return;
    event.preventDefault();
    field.focus();
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
