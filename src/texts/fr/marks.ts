/** La valeur telle que le fichier l'écrit, entre guillemets français. */
import { type ParameterValue, shownValue } from '../sentences.ts';
import { NO_BREAK_SPACE } from '../typography.ts';

export function v(value: ParameterValue | undefined): string {
  return shownValue(value, { open: `«${NO_BREAK_SPACE}`, close: `${NO_BREAK_SPACE}»`, none: 'rien' });
}
