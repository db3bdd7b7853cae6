interface Texts {
  readonly notStarted: string;
  readonly stopped: string;
  readonly showLog: string;
  readonly tryAgain: string;
}

const TEXTS: { readonly nl: Texts; readonly en: Texts } = {
  nl: {
    notStarted: 'Waakvlam controleert uw plannen nu niet: de controle start niet.',
    stopped: 'Waakvlam controleert uw plannen nu niet: de controle is onverwacht gestopt.',
    showLog: 'Logboek tonen',
    tryAgain: 'Opnieuw starten',
  },
  en: {
    notStarted: 'Waakvlam is not checking your plans: the checker does not start.',
    stopped: 'Waakvlam is not checking your plans: the checker stopped unexpectedly.',
    showLog: 'Show the log',
    tryAgain: 'Start again',
  },
};

/** What the extension itself says, in the language of the window (a locale, such as `nl` or `pt-br`). */
export function words(locale: string): Texts {
  return locale === 'nl' || locale.startsWith('nl-') ? TEXTS.nl : TEXTS.en;
}
