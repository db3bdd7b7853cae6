import type { PlanLanguage } from '@waakvlam/analysis';
import type { Form } from './form.ts';

/** The form as one line of text: `[…]` may be left out, `a | b` is a choice, and `…` says that more may follow. */
export function formText(form: Form, language: PlanLanguage): string {
  switch (form.kind) {
    case 'word':
      return form.word[language];
    case 'slot':
      return form.slot[language];
    case 'construct':
      return form.words.length === 0 ? '…' : `${form.words.map((pair) => pair[language]).join('/')} …`;
    case 'body':
      return '…';
    case 'row':
      return form.parts
        .map((part) =>
          part.kind === 'choice' ? `( ${formText(part, language)} )` : formText(part, language),
        )
        .join(' ')
        .replaceAll(' ,', ',');
    case 'choice':
      return form.parts.map((part) => formText(part, language)).join(' | ');
    case 'optional':
      return form.part.kind === 'repeat' && form.part.between === undefined
        ? `[${formText(form.part.part, language)}] …`
        : `[${formText(form.part, language)}]`;
    case 'repeat':
      return `${grouped(form.part, language)}${form.between?.[language] ?? ''} …`;
  }
}

function grouped(part: Form, language: PlanLanguage): string {
  const text = formText(part, language);
  return part.kind === 'choice' || part.kind === 'row' ? `( ${text} )` : text;
}
