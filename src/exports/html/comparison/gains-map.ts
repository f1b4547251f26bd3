/** The map of gains and losses: how many hours of need served a commune gains or loses under a rota. */
import type { Comparison } from '../../../domain/comparison.ts';
import type { Commune } from '../../../domain/territory.ts';
import { LEAST_CHANGE_HOURS } from '../../../texts/comparison-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import { barrierPath } from '../map/barriers.ts';
import { radiusPerRootHour } from '../map/communes.ts';
import { drawn, type Frame, frameAround, type MapPoint } from '../map/frame.ts';
import { boxAround } from '../map/icons.ts';
import { placeNames, type Surroundings, strokesOf } from '../map/labels.ts';
import { signList, swatch } from '../map/legend.ts';
import { type Name, namedChange, nameLabel } from '../map/names.ts';
import { needScale } from '../map/need-scale.ts';
import { northArrow, northBox, scaleBar, scaleBarBox } from '../map/scale-bar.ts';
import { type Content, html } from '../markup.ts';
import type { ComparisonPage } from '../rota-page.ts';

const MOST_NAMES = 160;
/** Of a commune that neither gains nor loses. */
const ALIKE = 3.5;
const SMALLEST = 5;

interface Changed {
  readonly name: string;
  readonly at: MapPoint;
  readonly radius: number;
  readonly look: 'gains' | 'loses' | 'alike';
  readonly change: number;
  readonly said: string;
}

/** @param rota index of the rota that is measured against the first. */
export function gainsMap({ scenario, comparison }: ComparisonPage, rota: number, texts: Texts): Content {
  const { changes } = texts.pages;
  const { name } = comparison.rotas[rota]!;
  const { communes, barriers } = scenario.territory;
  const frame = frameAround(communes.map(({ point }) => point));
  const hours = comparison.communes.map(({ changeHours }) => Math.abs(changeHours[rota]!));
  const perRootHour = radiusPerRootHour(hours, frame);
  const scale = needScale(Math.max(...hours), perRootHour, { frame, texts });
  const circles = changedCircles({ communes, comparison, rota }, { frame, perRootHour }, texts);
  const reserved = [scaleBarBox(frame), northBox(frame), ...(scale === null ? [] : [scale.box])];
  const id = `gains-${rota}`;
  return html`<svg class="map" role="img" aria-labelledby="${id}-name ${id}-description" viewBox="0 0 ${frame.width} ${frame.height}">
<title id="${id}-name">${changes.mapTitle({ rota: name, first: comparison.rotas[0]!.name })}</title>
<desc id="${id}-description">${changes.description({ rota: name, ...tally(circles) })}</desc>
<g class="barriers">${barriers.map((barrier) => barrierPath(barrier, frame))}</g>
<g class="communes">${circles.map(circleOf)}</g>
<g class="names">${labels(circles, { frame, reserved, strokes: strokesOf(barriers.map(({ line }) => line.map(frame.toMap))) }, texts)}</g>
${scaleBar(frame, texts)}${scale?.svg ?? null}${northArrow(frame, texts)}
</svg>`;
}

export function gainsLegend(perCycle: string, { pages }: Texts): Content {
  const { changes } = pages;
  const sign = (look: string) => swatch(html`<circle class="${look}" cx="10" cy="10" r="6.5"/>`);
  const signs = [
    { sign: sign('gains'), meaning: changes.gain },
    { sign: sign('loses'), meaning: changes.loss },
    { sign: swatch(html`<circle class="alike" cx="10" cy="10" r="3.5"/>`), meaning: changes.alike },
  ];
  return html`<div class="legend">${signList(changes.size({ perCycle }), signs)}</div>`;
}

function changedCircles(
  { communes, comparison, rota }: { communes: readonly Commune[]; comparison: Comparison; rota: number },
  { frame, perRootHour }: { frame: Frame; perRootHour: number },
  texts: Texts,
): Changed[] {
  const { format: f, pages } = texts;
  return comparison.communes
    .map((commune, c): Changed => {
      const change = commune.changeHours[rota]!;
      const look = change >= LEAST_CHANGE_HOURS ? 'gains' : change <= -LEAST_CHANGE_HOURS ? 'loses' : 'alike';
      const radius =
        look === 'alike'
          ? ALIKE * frame.symbolScale
          : Math.max(SMALLEST * frame.symbolScale, perRootHour * Math.sqrt(Math.abs(change)));
      const before = f.hours(commune.servedHours[0]!);
      const after = f.hours(commune.servedHours[rota]!);
      const said = pages.changes.communeSaid({ name: commune.name, before, after, change: f.change(change, 1) });
      return { name: commune.name, at: frame.toMap(communes[c]!.point), radius, look, change, said };
    })
    .sort((one, other) => other.radius - one.radius);
}

function tally(circles: readonly Changed[]): { gaining: number; losing: number; alike: number } {
  const count = (look: Changed['look']) => circles.filter((circle) => circle.look === look).length;
  return { gaining: count('gains'), losing: count('loses'), alike: count('alike') };
}

function circleOf({ at, radius, look, said }: Changed): Content {
  return html`<circle class="${look}" cx="${drawn(at.x)}" cy="${drawn(at.y)}" r="${drawn(radius)}"><title>${said}</title></circle>`;
}

/** The greatest changes first, each with its hours. */
function labels(circles: readonly Changed[], surroundings: Omit<Surroundings, 'obstacles'>, texts: Texts): Content[] {
  const names = circles.slice(0, MOST_NAMES).map(({ name, at, radius, look, change }): Name => {
    const mark = look === 'alike' ? null : `${texts.format.change(change, 1)}\u00a0h`;
    return namedChange(name, { at, radius, mark });
  });
  const obstacles = circles.map(({ at, radius }) => ({ box: boxAround(at, radius), of: at }));
  const placed = placeNames(
    names.map(({ place }) => place),
    { ...surroundings, obstacles },
  );
  return placed.map((one) => nameLabel(names[one.place]!, one));
}
