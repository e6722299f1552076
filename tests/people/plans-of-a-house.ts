import assert from 'node:assert/strict';
import { rowsShown } from '../plans/shown-table.ts';
import type { openHouse } from './a-house.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

/** The plans of a house as somebody's browser opens and changes them. */
export function plansOf(house: House, headers: Readonly<Record<string, string>>) {
  const at = (year: number, part = '') => `${house.base}/${year}/plan${part}`;
  const send = (path: string, fields: Readonly<Record<string, string>> | URLSearchParams, who = headers) =>
    house.post(path, new URLSearchParams(fields), who);
  const pageText = async (path: string, who = headers) => (await house.shown(path, who)).text.replaceAll('\u00a0', ' ');
  const table = async (year: number) =>
    new Map(rowsShown((await house.shown(at(year), headers)).text, 'plan-tabell').map((cells) => [cells[0] ?? '', cells.slice(1, 6)]));

  async function begun(year: number): Promise<void> {
    assert.equal((await send(at(year), { utga: 'tom' })).status, 303);
    await send(at(year, '/rad'), { version: '1', sida: 'intakt', namn: 'Staten', 'belopp-budget': '1 000', faktor: '100' });
    await send(at(year, '/rad'), { version: '1', namn: 'Enter', 'belopp-budget': '400', 'beviljat-planNext': '1000', faktor: '95' });
  }
  return { at, send, pageText, table, begun };
}
