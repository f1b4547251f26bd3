/**
 * Every rule that a rota may break, with the names of the parameters its violations carry.
 *
 * Parameters are plain values; the sentences are in `texts/`. Times are HH:MM, lengths whole minutes unless the name
 * says otherwise, lists of values one text with ", " between them; `name` is the name of the stop, agent, unit or commune
 * that the parameter before it identifies. Shares are fractions, money is in cents. `otherTour` is the index of a tour
 * in the rota, from 0, as in the violation itself.
 */
export const RULES = [
  // What the rota speaks of must exist.
  { code: 'unit-unknown', parameters: ['unit'] },
  { code: 'stop-unknown', parameters: ['stop'] },
  { code: 'agent-unknown', parameters: ['agent'] },
  { code: 'commune-unknown', parameters: ['commune'] },
  { code: 'day-unknown', parameters: ['week', 'weekday'] },
  // One tour a day for a unit.
  { code: 'unit-twice-a-day', parameters: ['unit', 'name', 'otherTour'] },

  // When a visit is open. `pauseFrom`, `pauseTo`: null without a pause.
  { code: 'visit-times', parameters: ['stop', 'name', 'opens', 'closes', 'pauseFrom', 'pauseTo'] },
  { code: 'half-day-off', parameters: ['stop', 'name', 'half', 'weekday'] },
  { code: 'half-day-hours', parameters: ['stop', 'name', 'half', 'opens', 'closes', 'from', 'to'] },
  { code: 'session-length', parameters: ['stop', 'name', 'opens', 'closes', 'minutes', 'allowed'] },
  { code: 'opening-step', parameters: ['stop', 'name', 'opens', 'stepMinutes'] },
  // `windows`: "09:00-12:00, 14:00-18:00", or empty where the stop is closed that weekday.
  { code: 'window', parameters: ['stop', 'name', 'weekday', 'opens', 'closes', 'windows'] },
  { code: 'part', parameters: ['stop', 'name', 'part', 'allowed'] },
  { code: 'dwell-short', parameters: ['stop', 'name', 'minutes', 'least'] },
  { code: 'dwell-long', parameters: ['stop', 'name', 'minutes', 'most'] },

  // How many visits.
  { code: 'visits-per-tour', parameters: ['visits', 'most'] },
  { code: 'one-visit', parameters: ['stop', 'name', 'otherTour'] },

  // The clock of a tour. `earliest`, `latest`: what would be right.
  { code: 'sequence', parameters: ['fromStop', 'fromName', 'stop', 'name', 'opens', 'earliest'] },
  { code: 'lunch-missing', parameters: ['minutes', 'from', 'to'] },
  { code: 'lunch-short', parameters: ['lunchFrom', 'lunchTo', 'minutes', 'least'] },
  { code: 'lunch-window', parameters: ['lunchFrom', 'lunchTo', 'from', 'to'] },
  { code: 'lunch-overlap', parameters: ['lunchFrom', 'lunchTo'] },
  { code: 'departs-early', parameters: ['departs', 'earliest'] },
  { code: 'departs-late', parameters: ['departs', 'latest'] },
  { code: 'returns-early', parameters: ['returns', 'earliest'] },
  { code: 'returns-late', parameters: ['returns', 'latest'] },
  { code: 'span', parameters: ['minutes', 'most'] },
  { code: 'work', parameters: ['minutes', 'most'] },

  // What a unit can do, and what it needs of a stop. `from`, `to`: names of places.
  { code: 'range', parameters: ['unit', 'name', 'kilometres', 'most'] },
  { code: 'autonomy', parameters: ['unit', 'name', 'minutes', 'most'] },
  { code: 'no-road', parameters: ['from', 'to'] },
  { code: 'fit-parking', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },
  // Metres.
  { code: 'fit-length', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },
  // Metres; `offered` is null where there are no toilets.
  { code: 'fit-sanitation', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },
  { code: 'fit-room', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },
  // Words of `MOBILE_COVERAGES`.
  { code: 'fit-mobile', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },
  // Kilometres as the crow flies from where the unit's radius starts: how far the stop lies, and how far it may.
  { code: 'fit-radius', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },

  // A workshop. Minutes; seats.
  { code: 'workshop-length', parameters: ['stop', 'name', 'unit', 'minutes', 'needed'] },
  { code: 'workshop-room', parameters: ['stop', 'name', 'unit', 'offered', 'needed'] },

  // Where and when presence is permitted. `date`: YYYY-MM-DD, in the cycle that starts on the anchor.
  { code: 'dates', parameters: ['stop', 'name', 'date'] },
  // `sector`: those of the stop; `sectorOfWeek`: the one served in that week, null for none.
  { code: 'sector', parameters: ['stop', 'name', 'sector', 'week', 'sectorOfWeek'] },
  { code: 'market', parameters: ['stop', 'name', 'weekday'] },
  { code: 'beside', parameters: ['stop', 'name', 'commune', 'communeName', 'servicePoint'] },

  // Who is on board. `skill`, `licence`: null for any.
  { code: 'crew-need', parameters: ['unit', 'name', 'skill', 'licence', 'aboard', 'needed'] },
  { code: 'agent-listed-twice', parameters: ['agent', 'name'] },
  { code: 'agent-twice-a-day', parameters: ['agent', 'name', 'otherTour'] },
  { code: 'agent-absent', parameters: ['agent', 'name', 'weekday', 'half'] },
  { code: 'agent-week-hours', parameters: ['agent', 'name', 'week', 'hours', 'most'] },
  { code: 'agent-cycle-hours', parameters: ['agent', 'name', 'hours', 'most'] },
  // Rules of work of an agent. `profile`: its name. `otherTour`: the one before. Of a week: the first of the 12, or its own.
  { code: 'profile-work', parameters: ['agent', 'name', 'profile', 'minutes', 'most'] },
  { code: 'profile-span', parameters: ['agent', 'name', 'profile', 'minutes', 'most'] },
  // `minutes`: the longest work without a break of `breakMinutes`, which must stay below `before`.
  { code: 'profile-break', parameters: ['agent', 'name', 'profile', 'minutes', 'before', 'breakMinutes'] },
  { code: 'profile-rest', parameters: ['agent', 'name', 'profile', 'otherTour', 'minutes', 'least'] },
  { code: 'profile-weekly-rest', parameters: ['agent', 'name', 'profile', 'week', 'minutes', 'least'] },
  { code: 'profile-week-hours', parameters: ['agent', 'name', 'profile', 'week', 'hours', 'most'] },
  { code: 'profile-average-hours', parameters: ['agent', 'name', 'profile', 'week', 'hours', 'most'] },

  // The rhythm of a stop. `allowed`: numbers of visits, or lengths, that some pattern has; `pattern`: its name.
  { code: 'pattern-count', parameters: ['stop', 'name', 'visits', 'allowed'] },
  { code: 'pattern-weekdays', parameters: ['stop', 'name', 'pattern', 'weekdays'] },
  { code: 'pattern-hours', parameters: ['stop', 'name', 'pattern'] },
  { code: 'pattern-part', parameters: ['stop', 'name', 'pattern'] },
  // HH:MM of the first and the last hour at which visits open; `most`: minutes that they may differ.
  { code: 'pattern-clock', parameters: ['stop', 'name', 'pattern', 'earliest', 'latest', 'most'] },
  // Calendar days; `least` or `most` is what the pattern asks, `most` null for no limit.
  { code: 'pattern-gap', parameters: ['stop', 'name', 'pattern', 'gapDays', 'least', 'most'] },

  // Promises to communes.
  { code: 'floor-visits', parameters: ['commune', 'name', 'visits', 'least'] },
  { code: 'ceiling-visits', parameters: ['commune', 'name', 'visits', 'most'] },
  { code: 'floor-served', parameters: ['commune', 'name', 'share', 'least'] },
  // What the rota itself keeps for a commune (goal equity).
  { code: 'kept-share', parameters: ['commune', 'name', 'share', 'least'] },

  // Limits on the whole rota, per cycle.
  { code: 'cap-kilometres', parameters: ['kilometres', 'most'] },
  { code: 'cap-hours', parameters: ['hours', 'most'] },
  { code: 'cap-cost', parameters: ['cents', 'most'] },

  // What a label asks of a week; `unit`, `name`: null where all units together are meant.
  { code: 'label-hours', parameters: ['unit', 'name', 'week', 'hours', 'least'] },
  { code: 'label-days', parameters: ['unit', 'name', 'week', 'days', 'least'] },

  // Decisions of the planner. `half`, `unit`: null for any.
  { code: 'lock-visit', parameters: ['stop', 'name', 'week', 'weekday', 'half', 'unit'] },
  { code: 'lock-stop-weekday', parameters: ['stop', 'name', 'weekday', 'visitedOn'] },
  { code: 'lock-stop-closed', parameters: ['stop', 'name'] },
  { code: 'lock-agent-unit', parameters: ['agent', 'name', 'unit', 'lockedUnit'] },
  // `stops`: names.
  { code: 'lock-tour', parameters: ['unit', 'name', 'week', 'weekday', 'stops'] },
] as const;

export type RuleCode = (typeof RULES)[number]['code'];
type RuleOf<Code extends RuleCode> = Extract<(typeof RULES)[number], { readonly code: Code }>;
/** The parameters of a rule's violations, by name. */
export type RuleParameters<Code extends RuleCode> = Readonly<
  Record<RuleOf<Code>['parameters'][number], string | number | boolean | null>
>;
