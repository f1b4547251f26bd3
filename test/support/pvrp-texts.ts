/** Small periodic routing problems in Cordeau's format, written here, with their arithmetic. */

/**
 * Two days, one vehicle a day that carries 10 and may be out for 30. The depot at the origin; customer 1 at (3, 4), service 2, demand 4, on
 * both days; customer 2 at (6, 8), service 1, demand 5, on one day; customer 3 at (0, 5), service 0, demand 6, on one day.
 */
export const PERIODIC = `1 1 3 2
30 10
30 10
0 0 0 0 0 0 0
1 3 4 2 4 2 1 3
2 6 8 1 5 1 2 1 2
3 0 5 0 6 1 2 1 2
`;

/** The same with windows: customer 1 from 20 to 25, customer 2 until 18. */
export const WITH_WINDOWS = `5 1 3 2
30 10
30 10
0 0 0 0 0 0 0 0 100
1 3 4 2 4 2 1 3 20 25
2 6 8 1 5 1 2 1 2 0 18
3 0 5 0 6 1 2 1 2 0 100
`;

/** One day, no limits, as files of type 0 have it: no combinations. */
export const PLAIN = `0 2 2 1
0 0
0 0 0 0 0
1 3 4 0 1 1 0
2 -3 -4 0 1 1 0
`;
