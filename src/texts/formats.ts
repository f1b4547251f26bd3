/** Numbers, units and lists as a reader of a language writes them. */
import type { Language } from './language.ts';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './typography.ts';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const MINUS = '\u2212';
const WHOLE_DATE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
/** Said of a quantity that has no finite value: no road leads there, nothing to divide by. */
const NONE = '–';

export interface Formats {
  /** At most so many decimals. */
  number(value: number, decimals?: number): string;
  /** Exactly so many decimals: for columns. */
  fixed(value: number, decimals: number): string;
  /** With its sign, exactly so many decimals; nothing for what rounds to zero but the zero itself. */
  change(value: number, decimals: number): string;
  /** @param share a fraction: 0.123 is "12.3 %". */
  percent(share: number, decimals?: number): string;
  /** With exactly so many decimals: for columns. */
  percentFixed(share: number, decimals: number): string;
  hours(value: number, decimals?: number): string;
  kilometres(value: number, decimals?: number): string;
  minutes(value: number): string;
  euros(cents: number): string;
  /** With its cents: a price. */
  price(cents: number): string;
  /** @param date YYYY-MM-DD. @returns « lundi 5 janvier 2026 ». */
  date(date: string): string;
  /** @param time HH:MM, set for a sentence: « 9 h 30 » in French. Anything else is left as it is. */
  time(time: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** One of the two, as the language counts: « 0 arrêt », "0 stops". */
  plural(value: number, singular: string, plural: string): string;
  /** The number and its noun, singular or plural as the language wants. */
  count(value: number, singular: string, plural: string): string;
}

export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const ofDecimals = new Map<string, Intl.NumberFormat>();
  const formatter = (least: number, most: number) => {
    const key = `${least}-${most}`;
    const known = ofDecimals.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    ofDecimals.set(key, made);
    return made;
  };
  const written = (value: number, least: number, most: number) => {
    if (!Number.isFinite(value)) return NONE;
    // No "-0": what rounds to zero has no sign.
    const rounded = Number(value.toFixed(most));
    return formatter(least, most)
      .format(rounded === 0 ? 0 : rounded)
      .replace('-', MINUS);
  };
  const number = (value: number, decimals = 1) => written(value, 0, decimals);
  // Made when first used: each costs milliseconds at start.
  let plurals: Intl.PluralRules | undefined;
  let lists: Intl.ListFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const beforePercent = language === 'fr' ? NARROW_NO_BREAK_SPACE : '';

  const formats: Formats = {
    number,
    fixed: (value, decimals) => written(value, decimals, decimals),
    change: (value, decimals) => {
      const text = written(value, decimals, decimals);
      return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text;
    },
    percent: (share, decimals = 1) => `${number(share * 100, decimals)}${beforePercent}%`,
    percentFixed: (share, decimals) => `${written(share * 100, decimals, decimals)}${beforePercent}%`,
    hours: (value, decimals = 1) => `${number(value, decimals)}${NO_BREAK_SPACE}h`,
    kilometres: (value, decimals = 1) => `${number(value, decimals)}${NO_BREAK_SPACE}km`,
    minutes: (value) => `${number(value, 0)}${NO_BREAK_SPACE}min`,
    euros: (cents) =>
      language === 'fr' ? `${number(cents / 100, 0)}${NO_BREAK_SPACE}€` : `€${number(cents / 100, 0)}`,
    price: (cents) =>
      language === 'fr' ? `${written(cents / 100, 2, 2)}${NO_BREAK_SPACE}€` : `€${written(cents / 100, 2, 2)}`,
    date: (date) => {
      dates ??= new Intl.DateTimeFormat(locale, { ...WHOLE_DATE, timeZone: 'UTC' });
      const text = dates.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
      return language === 'fr' ? text.replace(/ 1 /, ` 1er `) : text;
    },
    time: (time) => (language === 'fr' ? frenchTime(time) : time),
    list: (items) => {
      lists ??= new Intl.ListFormat(locale, { type: 'conjunction' });
      return lists.format(items);
    },
    plural: (value, singular, plural) => {
      plurals ??= new Intl.PluralRules(locale);
      return plurals.select(value) === 'one' ? singular : plural;
    },
    count: (value, singular, plural) =>
      `${number(value, 1)}${NO_BREAK_SPACE}${formats.plural(value, singular, plural)}`,
  };
  return formats;
}

function frenchTime(time: string): string {
  if (!/^\d\d:\d\d$/.test(time)) return time;
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${NO_BREAK_SPACE}h${minutes === '00' ? '' : `${NO_BREAK_SPACE}${minutes}`}`;
}
