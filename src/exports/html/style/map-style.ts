/** The map and its legend. */
import { GAIN, HAIRLINE, INK, LOSS, MAP_GROUND, MUTED, PAPER, WATER, WATER_INK } from '../palette.ts';

export const mapStyle = `
figure { margin: 0; }
.scrolling { overflow-x: auto; border: 1px solid var(--hairline); border-radius: 6px; background: ${MAP_GROUND}; }
.map { display: block; width: 100%; min-width: 42rem; height: auto; font-family: Arial, Helvetica, "Liberation Sans", sans-serif; }
.barriers path { fill: none; stroke: ${WATER}; stroke-width: 7; stroke-linejoin: round; stroke-linecap: round; }
.tours path { fill: none; stroke-width: 2; stroke-linejoin: round; }
.communes circle { stroke: ${PAPER}; stroke-width: 1.5; }
.communes circle.unserved { fill: ${PAPER}; stroke: ${MUTED}; stroke-width: 1.3; stroke-dasharray: 3 2.2; }
.communes circle.tiny { stroke-width: 0.9; stroke-dasharray: none; }
.stops .stop { fill: ${PAPER}; stroke: ${INK}; stroke-width: 1.3; }
.stops .idle { stroke: ${MUTED}; stroke-width: 1; }
.garage { fill: ${INK}; stroke: ${PAPER}; stroke-width: 2; paint-order: stroke; }
.service-point { fill: ${PAPER}; stroke: ${INK}; stroke-width: 1.8; }
.crossing .deck { fill: ${PAPER}; stroke: none; }
.crossing .parapets { fill: none; stroke: ${INK}; stroke-width: 1.5; }
.name text { fill: ${INK}; stroke: ${MAP_GROUND}; stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }
.name.visited text { font-size: 12.5px; font-weight: 700; }
.name.other text { fill: #3f4c59; font-size: 11.5px; }
.name.water text { fill: ${WATER_INK}; font-size: 11.5px; font-style: italic; }
.name text.mark { fill: #3f4c59; font-size: 10px; font-weight: 400; }
.name .sample { fill: none; stroke-width: 2.4; }
.name .leader { fill: none; stroke: ${MUTED}; stroke-width: 0.8; }
.scale path { fill: none; stroke: ${INK}; stroke-width: 1.4; }
.scale text, .north text, .need-scale text { fill: ${INK}; font-size: 11px; }
.north path { fill: ${INK}; }
.north text { font-weight: 700; text-anchor: middle; }
.need-scale circle { fill: none; stroke: ${MUTED}; stroke-width: 1.2; }
.need-scale text { text-anchor: middle; }
.communes circle.gains { fill: ${GAIN}; stroke: ${PAPER}; }
.communes circle.loses { fill: ${PAPER}; stroke: ${LOSS}; stroke-width: 3; }
.communes circle.alike { fill: #8795a2; stroke: ${PAPER}; }
.legend { margin: 0.8rem 0; font-size: 0.9rem; }
.legend > div { display: flex; flex-wrap: wrap; gap: 0 1.2rem; padding: 0.22rem 0; border-bottom: 1px solid var(--hairline); }
.legend p { flex: 0 0 17rem; margin: 0; color: var(--muted); }
.legend p:only-child { flex: 1 1 100%; }
.legend ul { flex: 1 1 20rem; display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0; padding: 0; list-style: none; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
.map.sign { flex: none; width: 20px; min-width: 0; height: 20px; }
.map.sign.line { width: 34px; }
.map.sign .tours path { stroke-width: 3; }
.map.sign .communes circle:not([class]) { stroke: ${HAIRLINE}; stroke-width: 1; }
`;
