/** What parses plans, without anything of an editor. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { ContinuityGeneratedModule, ContinuityGeneratedSharedModule } from './generated/module.ts';
import { ExpectationMessages } from './syntax/expectation-messages.ts';
import { PlanLexer } from './syntax/plan-lexer.ts';
import { createPlanParser } from './syntax/plan-parser.ts';
import { PlanValueConverter } from './value-converter.ts';

/** Added to Langium's own, for the command line and the editor alike. */
export const coreModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    LangiumParser: createPlanParser,
    Lexer: (services) => new PlanLexer(services),
    ParserErrorMessageProvider: () => new ExpectationMessages(),
    ValueConverter: () => new PlanValueConverter(),
  },
};

/** Everything that is needed to parse. */
export function createCoreServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ContinuityGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), ContinuityGeneratedModule, coreModule);
  shared.ServiceRegistry.register(services);
  return services;
}
