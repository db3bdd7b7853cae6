import type { Improvement } from './improvements.ts';
import type { Id, PlanLanguage } from './model.ts';
import { duration, type Words } from './words.ts';

const WAYS: Words<(way: Improvement, name: (id: Id) => string) => string> = {
  en: (way, name) => {
    switch (way.kind) {
      case 'reserve':
        return `a reserve beside it that is there within ${duration(way.startsIn, 'en')} and lasts ${duration(way.lasts, 'en')}`;
      case 'second':
        return `a second one that is always on and lasts ${duration(way.lasts, 'en')}: no start is fast enough`;
      case 'person':
        return 'one person more, or a deputy';
      case 'elsewhere':
        return `${name(way.component)} outside of it`;
      case 'restart':
        return `${name(way.component)} back within ${duration(way.within, 'en')}`;
    }
  },
  nl: (way, name) => {
    switch (way.kind) {
      case 'reserve':
        return `een reserve ernaast die er binnen ${duration(way.startsIn, 'nl')} is en ${duration(way.lasts, 'nl')} volstaat`;
      case 'second':
        return `een tweede die altijd aan staat en ${duration(way.lasts, 'nl')} volstaat: geen start is snel genoeg`;
      case 'person':
        return 'één persoon meer, of een vervanger';
      case 'elsewhere':
        return `${name(way.component)} erbuiten`;
      case 'restart':
        return `${name(way.component)} terug binnen ${duration(way.within, 'nl')}`;
    }
  },
};

/** One way to take a single point of failure away, in words. `name` is what a component is called. */
export function tellImprovement(way: Improvement, name: (id: Id) => string, language: PlanLanguage): string {
  return WAYS[language](way, name);
}
