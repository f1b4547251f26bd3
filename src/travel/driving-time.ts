/** Driving time from road distance: each further kilometre at the speed of its class. */
import type { GreatCircleSettings } from '../domain/travel-settings.ts';

type SpeedClasses = GreatCircleSettings['speeds']['classes'];

const METRES_PER_KM = 1000;
const SECONDS_PER_HOUR = 3600;

/**
 * Speeds never fall from class to class (the schema sees to it), so the time is concave in the distance and nil at
 * nothing: f(a + b) ≤ f(a) + f(b), and going by a third place is never quicker than going straight.
 *
 * @returns seconds, not rounded, for metres by road.
 */
export function drivingTime(classes: SpeedClasses): (roadMetres: number) => number {
  const pieces = piecesOf(classes);
  return (roadMetres) => {
    let piece = pieces[0]!;
    for (let k = 1; k < pieces.length && pieces[k]!.fromMetres < roadMetres; k++) piece = pieces[k]!;
    return piece.secondsBefore + (roadMetres - piece.fromMetres) * piece.secondsPerMetre;
  };
}

interface Piece {
  readonly fromMetres: number;
  readonly secondsBefore: number;
  readonly secondsPerMetre: number;
}

function piecesOf(classes: SpeedClasses): Piece[] {
  const pieces: Piece[] = [];
  let fromMetres = 0;
  let secondsBefore = 0;
  for (const { upToKm, kmPerHour } of classes) {
    const secondsPerMetre = SECONDS_PER_HOUR / (kmPerHour * METRES_PER_KM);
    pieces.push({ fromMetres, secondsBefore, secondsPerMetre });
    if (upToKm === null) break;
    secondsBefore += (upToKm * METRES_PER_KM - fromMetres) * secondsPerMetre;
    fromMetres = upToKm * METRES_PER_KM;
  }
  return pieces;
}
