import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReportYear } from './speaking-of.ts';

test('a sentence that names no year speaks of the year of the report', () => {
  assert.equal(isReportYear('Insatsen hade 40 deltagare.', 2031), true);
});

test('a sentence that names years speaks of the one of the report only when it names no other', () => {
  assert.equal(isReportYear('Under 2031 hade insatsen 40 deltagare.', 2031), true);
  assert.equal(isReportYear('Under 2030 hade insatsen 40 deltagare.', 2031), false);
  assert.equal(isReportYear('Mellan 2030 och 2031 hade insatsen 40 deltagare.', 2031), false);
});

test('words for other years say so without a number', () => {
  for (const words of ['förra året', 'i fjol', 'året innan', 'sedan start', 'hittills', 'under kommande år'])
    assert.equal(isReportYear(`Insatsen hade 40 deltagare ${words}.`, 2031), false, words);
});

test('the number of a law or paper is no year', () => {
  assert.equal(isReportYear('Enligt lag (2003:1210) och dnr 2030:17 hade insatsen 40 deltagare.', 2031), true);
});
