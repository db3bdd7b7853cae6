import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { canonical } from './keywords.ts';

/** Brings values to their one English word, names to one form of their accents, and texts out of their quotes. */
export class PlanValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    switch (rule.name) {
      case 'Name':
      case 'QualifiedName':
        return input.normalize('NFC');
      case 'Text':
        return unquote(input);
      case 'QuantityUnit':
        return /^["“”„]/.test(input) ? unquote(input) : input;
      case 'ID':
      case 'STRING':
        return input;
      case 'UnitWord':
        return input;
      default:
        return rule.name.endsWith('Word') ? canonical(input) : super.runConverter(rule, input, node);
    }
  }
}

/** Only a quote and a backslash can be escaped, so that a path such as `C:\noodplan` stays what it is. */
function unquote(text: string): string {
  const open = text.startsWith('"') ? '"' : '';
  const closed = open !== '' && text.length > 1 && text.endsWith('"');
  const inner = open === '' ? text.replace(/^[“”„]|[“”]$/g, '') : text.slice(1, closed ? -1 : undefined);
  return inner.replace(/\\(["\\])/g, '$1');
}
