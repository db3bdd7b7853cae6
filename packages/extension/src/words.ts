interface Texts {
  readonly notStarted: string;
  readonly showLog: string;
  readonly tryAgain: string;
}

const TEXTS: { readonly nl: Texts; readonly en: Texts } = {
  nl: {
    notStarted: 'Waakvlam kan plannen nu niet controleren: de controle start niet.',
    showLog: 'Logboek tonen',
    tryAgain: 'Opnieuw proberen',
  },
  en: {
    notStarted: 'Waakvlam cannot check plans now: the checker does not start.',
    showLog: 'Show the log',
    tryAgain: 'Try again',
  },
};

/** What the extension itself says, in the language of the window. */
export function words(language: string): Texts {
  return language.startsWith('nl') ? TEXTS.nl : TEXTS.en;
}
