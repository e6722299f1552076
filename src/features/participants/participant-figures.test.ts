import assert from 'node:assert/strict';
import test from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import type { Intervention } from '../interventions/intervention.ts';
import type { CountKind, ParticipantCount, Sex } from './counts.ts';
import { defineParticipants } from './participant-figures.ts';

const source = { file: 'deltagare.csv', line: 2 };

const intervention = (id: string): Intervention => ({
  id,
  name: id,
  direction: 'individ',
  form: null,
  owner: null,
  startedOn: null,
  endedOn: null,
  purpose: null,
  targetGroup: null,
  staffing: [],
  plannedParticipants: null,
  source,
});

const counted = (id: string, [sex, kind, count]: readonly [Sex, CountKind, number]): ParticipantCount => ({
  year: 2021,
  intervention: id,
  sex,
  kind,
  count,
  source,
});

const bookOf = (participants: readonly ParticipantCount[]) =>
  computeFigures(defineParticipants({ participants, exits: [], volumes: [], codes: [] }, [intervention('a'), intervention('b')]));

test('participants of all interventions are added up', () => {
  const book = bookOf([
    counted('a', ['kvinna', 'deltagare', 7]),
    counted('a', ['man', 'deltagare', 5]),
    counted('b', ['alla', 'deltagare', 30]),
  ]);
  assert.deepEqual(knownValue(book, figureKey('deltagare.summa', 2021)), exact(42));
});

test('what nobody has counted has no total, for zero would say that there were none', () => {
  const book = bookOf([counted('a', ['alla', 'deltagare', 12])]);
  assert.equal(book.find(figureKey('deltagare.nya', 2021)), undefined);
  assert.equal(book.find(figureKey('deltagare.avslutade', 2021)), undefined);
});

test('a counted zero is a total of zero', () => {
  const book = bookOf([counted('a', ['alla', 'deltagare', 12]), counted('a', ['alla', 'nya', 0])]);
  assert.deepEqual(knownValue(book, figureKey('deltagare.nya', 2021)), exact(0));
});
