/** The help of the command line. */
export interface HelpTexts {
  /** The argument library's own headings, by its words. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly program: string;
  readonly examples: string;
  readonly commands: Readonly<
    Record<
      | 'new'
      | 'plan'
      | 'presets'
      | 'check'
      | 'need'
      | 'travel'
      | 'compare'
      | 'explain'
      | 'calendar'
      | 'backup'
      | 'restore'
      | 'keys',
      string
    >
  >;
  readonly arguments: Readonly<Record<'scenario' | 'rota' | 'rotas' | 'backup' | 'keysAction' | 'keyId', string>>;
  readonly options: Readonly<
    Record<
      | 'help'
      | 'version'
      | 'lang'
      | 'travel'
      | 'matrix'
      | 'osrmUrl'
      | 'osrmSnapLimit'
      | 'noTravelCache'
      | 'sameMeansAs'
      | 'goal'
      | 'samePresencesAs'
      | 'keep'
      | 'lock'
      | 'start'
      | 'timeLimit'
      | 'gap'
      | 'iterationLimit'
      | 'seed'
      | 'out'
      | 'outMatrix'
      | 'commune'
      | 'stop'
      | 'explain'
      | 'explainGap'
      | 'outExplanation'
      | 'from'
      | 'to'
      | 'ics'
      | 'outComparison'
      | 'json'
      | 'epci'
      | 'communes'
      | 'population'
      | 'households'
      | 'points'
      | 'servicePoints'
      | 'outDraft'
      | 'force'
      | 'organisation'
      | 'keyName'
      | 'keyScope'
      | 'expiresInDays',
      string
    >
  >;
  /** Names of the values that options take. */
  readonly values: Readonly<
    Record<
      | 'file'
      | 'rota'
      | 'stop'
      | 'folder'
      | 'seconds'
      | 'date'
      | 'fraction'
      | 'number'
      | 'language'
      | 'goal'
      | 'source'
      | 'url'
      | 'metres'
      | 'options'
      | 'command'
      | 'nameOrSiren'
      | 'codes'
      | 'name'
      | 'scope',
      string
    >
  >;
  readonly byDefault: (p: { value: string }) => string;
  readonly choices: (p: { values: string }) => string;
}
