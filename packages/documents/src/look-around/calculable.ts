import { type Component, emptyModel, type Model } from '@waakvlam/analysis';

/**
 * The model as far as a failure is calculated from it: no names, and nothing of how people are reached, so that a page that
 * is handed round does not carry their telephone numbers.
 */
export function calculable(model: Model): Model {
  return { ...emptyModel(), components: model.components.map(bare) };
}

function bare(component: Component): Component {
  const unnamed = { ...component, title: undefined, name: '' };
  switch (unnamed.kind) {
    case 'process':
      return { ...unnamed, manuals: unnamed.manuals.map((manual) => ({ ...manual, text: '' })) };
    case 'role':
    case 'person':
      return { ...unnamed, means: [], contacts: [], calls: [], homes: [], travel: [] };
    case 'supplier':
    case 'partner':
    case 'agreement':
      return { ...unnamed, means: [], contacts: [], calls: [] };
    default:
      return unnamed;
  }
}
