import { type Html, html } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { nextTask, type TaskState, type YearTask } from './year-tasks.ts';

const STATE_NAMES: Readonly<Record<TaskState, string>> = {
  klart: 'Klart',
  utgar: 'Utgår',
  sent: 'Försenat',
  nu: 'Att göra',
  kommer: 'Kommer',
};
const TAGS: Readonly<Record<TaskState, string>> = {
  klart: 'tag tag-final',
  utgar: 'tag',
  sent: 'tag tag-fel',
  nu: 'tag tag-draft',
  kommer: 'tag',
};

/** A task for whoever looks. */
export interface SeenTask extends YearTask {
  /** Where it is done; null for whoever may not go there. */
  readonly href: string | null;
}

/** What there is to do in the year: the next thing first, and everything in the order of the year. */
export function taskSection(tasks: readonly SeenTask[]): Html {
  const next = nextTask(tasks);
  const needed = tasks.filter(({ state }) => state !== 'utgar').length;
  const done = tasks.filter(({ state }) => state === 'klart').length;
  return html`<section aria-labelledby="att-gora"><h2 id="att-gora">Att göra</h2>
${next === null ? html`<p class="lead">Inget väntar just nu.</p>` : html`<div class="next-task"><p><strong>Nästa: ${linked(next)}</strong>${dueText(next)}</p><p>${next.text}</p></div>`}
<details class="help"${done < needed ? html` open` : ''}><summary>Hela året: ${done} av ${needed} klara</summary>
<ol class="tasks">${tasks.map(taskItem)}</ol></details></section>`;
}

const linked = ({ name, href }: SeenTask): Html | string => (href === null ? name : html`<a href="${href}">${name}</a>`);

const taskItem = (
  task: SeenTask,
): Html => html`<li class="task task-${task.state}"><span class="${TAGS[task.state]}">${STATE_NAMES[task.state]}</span>
<span>${linked(task)}${dueText(task)}<br><span class="quiet">${task.text}</span></span></li>`;

const dueText = ({ due, state }: YearTask): Html | '' =>
  due === null || state === 'klart' || state === 'utgar' ? '' : html` <span class="quiet">senast ${dateInText(due)}</span>`;
