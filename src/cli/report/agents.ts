/** The proof that a rota is legal for each agent: what the work comes to, beside what rules of work allow. */
import type { AgentFigures } from '../../domain/verdict.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';

/** @returns true where some agent names rules of work: else contract and rules of the day are all there is. */
export function haveRulesOfWork(agents: readonly AgentFigures[]): boolean {
  return agents.some(({ profile }) => profile !== null);
}

export function agentTable(texts: Texts, agents: readonly AgentFigures[], width: number): string[] {
  const { columns: titles, legal } = texts.reports.agents;
  const columns: Column[] = [
    { title: titles.agent, flexible: true },
    { title: titles.profile, flexible: true },
    { title: titles.weeks, align: 'right', flexible: true },
    { title: titles.average, align: 'right' },
    { title: titles.day, align: 'right' },
    { title: titles.span, align: 'right' },
    { title: titles.stretch, align: 'right' },
    { title: titles.rest, align: 'right' },
    { title: titles.weeklyRest, align: 'right' },
    { title: titles.legal },
  ];
  return table(
    columns,
    agents.map((agent) => [...cellsOf(texts, agent), legal({ legal: agent.legal })]),
    { width, indent: '  ' },
  );
}

function cellsOf(texts: Texts, agent: AgentFigures): string[] {
  const { atMost, atLeast, none } = texts.reports.agents;
  const hours = (value: number) => texts.format.number(value, 1);
  const most = (value: number, limit: number | null) =>
    limit === null ? hours(value) : atMost({ value: hours(value), limit: hours(limit) });
  const least = (value: number | null, limit: number | null) => {
    if (value === null) return none;
    return limit === null ? hours(value) : atLeast({ value: hours(value), limit: hours(limit) });
  };
  const inHours = (minutes: number | null) => (minutes === null ? null : minutes / 60);
  const [first] = agent.weeks;
  const weeks = agent.weeks.map((week) => hours(week.hours)).join(' + ');
  const { stretchMinutes, mostStretchMinutes } = agent;
  return [
    agent.name,
    agent.profile ?? none,
    first!.mostHours === null ? weeks : atMost({ value: weeks, limit: hours(first!.mostHours) }),
    most(Math.max(...agent.weeks.map(({ averageHours }) => averageHours)), agent.mostAverageHours),
    most(agent.workMinutes / 60, agent.mostWorkMinutes / 60),
    most(agent.spanMinutes / 60, agent.mostSpanMinutes / 60),
    stretchMinutes === null ? none : most(stretchMinutes / 60, inHours(mostStretchMinutes)),
    least(inHours(agent.restMinutes), inHours(agent.leastRestMinutes)),
    least(Math.min(...agent.weeks.map(({ restMinutes }) => restMinutes)) / 60, inHours(agent.leastWeeklyRestMinutes)),
  ];
}
