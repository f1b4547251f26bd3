/** Where the API lives. A change that breaks callers gets another number, beside this one. */
export const API_PREFIX = '/api/v1';
