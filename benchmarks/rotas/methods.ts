/** Ways of choosing tours that are compared. */
export const METHODS = ['method', 'all-tours-counted', 'all-tours-by-day'] as const;
export type MethodName = (typeof METHODS)[number];

export const METHOD_TITLES: Readonly<Record<MethodName, string>> = {
  method: 'the method',
  'all-tours-counted': 'all tours at once, counted on like days, then placed',
  'all-tours-by-day': 'all tours at once, on single days',
};
