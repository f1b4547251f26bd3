/** What the signs of a map mean. */
import { WEEKDAYS } from '../../../domain/primitives.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';
import { SHARE_SHADES } from '../palette.ts';
import { crossingIcon, garageIcon, iconAt, servicePointIcon, stopIcon } from './icons.ts';
import { type StyleOf, strokeOf } from './tours.ts';

/** More units than this are not listed: the colours come again. */
const MOST_UNITS = 24;

export interface Sign {
  readonly sign: Content;
  readonly meaning: string;
}

export function legend(scenario: Scenario, styleOf: StyleOf, texts: Texts): Content {
  const { legend: words } = texts.pages.map;
  const perCycle = texts.reports.perCycle({ weeks: scenario.cycle.weeks });
  return html`<div class="legend">
<p class="for-listeners">${words.title}</p>
${signList(words.need({ perCycle }), [])}
${signList(words.share, shares(texts))}
${signList(scenario.units.length > 1 ? words.tourUnits : words.tourDays, tourSigns(scenario, styleOf, texts))}
${scenario.cycle.weeks === 1 ? null : signList(words.tourWeeks, weekSigns(scenario, styleOf, texts))}
${signList(words.places, placeSigns(scenario, texts))}
</div>`;
}

export function signList(title: string, signs: readonly Sign[]): Content {
  const list = html`<ul>${signs.map(({ sign, meaning }) => html`<li>${sign}${meaning}</li>`)}</ul>`;
  return html`<div><p>${title}</p>${signs.length === 0 ? null : list}</div>`;
}

function shares({ format: f, pages }: Texts): Sign[] {
  const { legend: words } = pages.map;
  return [
    { sign: swatch(html`<circle class="unserved" cx="10" cy="10" r="7"/>`), meaning: words.nothing },
    ...SHARE_SHADES.map(({ upTo, shade }) => ({
      sign: swatch(html`<circle cx="10" cy="10" r="7" fill="${shade}"/>`),
      meaning: words.upTo({ share: f.percent(upTo, 0) }),
    })),
  ];
}

/** Colours: of the weekdays, or of the units where there are several. */
function tourSigns({ units, cycle }: Scenario, styleOf: StyleOf, { words }: Texts): Sign[] {
  const first = units[0]!;
  const named =
    units.length > 1
      ? units.slice(0, MOST_UNITS).map(({ id, name }) => ({ unit: id, weekday: WEEKDAYS[0], name }))
      : WEEKDAYS.filter((weekday) => (cycle.days[weekday] ?? []).length > 0).map((weekday) => ({
          unit: first.id,
          weekday,
          name: words.weekdays[weekday],
        }));
  return named.map(({ unit, weekday, name }) => ({
    sign: stroke(strokeOf(styleOf({ unit, day: { week: 1, weekday } }))),
    meaning: name,
  }));
}

function weekSigns({ units, cycle }: Scenario, styleOf: StyleOf, { reports }: Texts): Sign[] {
  return Array.from({ length: cycle.weeks }, (_, k) => {
    const { dash } = styleOf({ unit: units[0]!.id, day: { week: k + 1, weekday: WEEKDAYS[0] } });
    return {
      sign: stroke(strokeOf({ colour: 'currentColor', dash })),
      meaning: reports.timetable.week({ week: k + 1 }),
    };
  });
}

function placeSigns({ territory }: Scenario, { pages }: Texts): Sign[] {
  const { legend: words } = pages.map;
  const middle = { x: 10, y: 10 };
  const barrier = html`<g class="barriers"><path d="M1 10h18"/></g>`;
  return [
    { sign: swatch(html`<g class="stops">${stopIcon(middle, { visited: true })}</g>`), meaning: words.stop },
    { sign: swatch(iconAt(middle, garageIcon())), meaning: words.garage },
    ...(territory.servicePoints.some((place) => !place.itinerant)
      ? [{ sign: swatch(iconAt(middle, servicePointIcon())), meaning: words.servicePoint }]
      : []),
    ...(territory.barriers.length > 0 ? [{ sign: swatch(barrier), meaning: words.barrier }] : []),
    ...(territory.crossings.length > 0
      ? [{ sign: swatch(html`${barrier}${crossingIcon(middle, Math.PI / 2)}`), meaning: words.crossing }]
      : []),
  ];
}

export function swatch(drawing: Content): Content {
  return html`<svg class="map sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><g class="communes">${drawing}</g></svg>`;
}

function stroke(look: Content): Content {
  return html`<svg class="map sign line" viewBox="0 0 34 20" width="34" height="20" aria-hidden="true" focusable="false"><g class="tours"><path d="M1 10h32" ${look}/></g></svg>`;
}
