/** The public holidays of France by name; their dates are the calendar's. */
export const HOLIDAYS = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'bastille-day',
  'assumption',
  'all-saints',
  'armistice-1918',
  'christmas',
  'saint-stephen',
  'abolition',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];
