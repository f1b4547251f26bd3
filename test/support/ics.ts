/** Calendar files as another library reads them. */
import ICAL from 'ical.js';

export interface EventRead {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly status: string;
  readonly sequence: number;
  /** Start: local wall time, and the instant it stands for by the file's own rules of its time zone. */
  readonly local: string;
  readonly instant: string;
  /** End, local wall time. */
  readonly localEnd: string;
}

export function readBack(text: string): { readonly name: string; readonly events: EventRead[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const events = calendar.getAllSubcomponents('vevent').map((component): EventRead => {
    const event = new ICAL.Event(component);
    if (component.getFirstProperty('dtstart')!.getParameter('tzid') !== zone.tzid) throw new Error('another time zone');
    const start = event.startDate.clone();
    start.zone = zone;
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      local: start.toString(),
      instant: start.toJSDate().toISOString().replace('.000', ''),
      localEnd: event.endDate.toString(),
    };
  });
  return { name: String(calendar.getFirstPropertyValue('x-wr-calname')), events };
}
