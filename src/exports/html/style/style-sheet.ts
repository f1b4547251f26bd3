/** The look of a page: on a wide screen, on a narrow one, on paper. */
import { mapStyle } from './map-style.ts';
import { printStyle } from './print-style.ts';
import { tableStyle } from './table-style.ts';
import { textStyle } from './text-style.ts';

export function styleSheet(): string {
  return [textStyle, tableStyle, mapStyle, printStyle].join('');
}
