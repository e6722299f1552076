import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Course, forecastOf, profileForecast, straightForecast, sumTo } from './forecast.ts';

const months = (...amounts: readonly number[]): number[] => Array.from({ length: 12 }, (_, month) => amounts[month] ?? 0);
const course = (own: readonly number[] | null, lastMonths: readonly number[] | null = null): Course => ({
  months: own,
  totalOre: own === null ? 1_200 : sumTo(own, 12),
  lastMonths,
});
const anyMonths = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), { minLength: 12, maxLength: 12 });
const anyCourse = fc.record({ own: anyMonths, last: fc.option(anyMonths) }).map(({ own, last }) => course(own, last));

describe('a forecast', () => {
  test('goes on at the same pace when nothing is known of last year', () => {
    assert.deepEqual(forecastOf(course(months(100, 200)), 2, null), { method: 'rak', amountOre: 1_800, isOtherThanChosen: false });
  });

  test('gives the year the share that had come by the month last year', () => {
    // A quarter had come by February, so what has come is a quarter.
    const seen = course(months(100, 200), months(50, 50, 0, 0, 0, 300));
    assert.deepEqual(forecastOf(seen, 2, null), { method: 'fjolarsprofil', amountOre: 1_200, isOtherThanChosen: false });
  });

  test('is what somebody says when they say it', () => {
    assert.deepEqual(forecastOf(course(months(100)), 1, { method: 'egen', amountOre: 77 }), {
      method: 'egen',
      amountOre: 77,
      isOtherThanChosen: false,
    });
  });

  test('is the budget until something has come, but not when the year is over', () => {
    const seen = { ...course(months(0, 0, 0, 0, 500)), budgetOre: 900 };
    assert.deepEqual(forecastOf(seen, 3, null), { method: 'budget', amountOre: 900, isOtherThanChosen: false });
    assert.equal(forecastOf(seen, 6, null).method, 'rak');
    assert.equal(forecastOf({ ...course(months()), budgetOre: 900 }, 12, null).amountOre, 0);
    assert.equal(forecastOf(seen, 6, { method: 'budget', amountOre: null }).amountOre, 900);
  });

  test('tells when last year cannot be gone by: nothing had come by the month, or it had come and gone', () => {
    for (const last of [null, months(0, 0, 500), months(-10, 0, 500)])
      assert.deepEqual(forecastOf(course(months(100), last), 1, { method: 'fjolarsprofil', amountOre: null }), {
        method: 'rak',
        amountOre: 1_200,
        isOtherThanChosen: true,
      });
  });

  test('is the year itself when the books only tell the whole year', () => {
    assert.equal(forecastOf(course(null), 3, null).amountOre, 1_200);
  });
});

describe('whatever came', () => {
  test('a forecast in December is the year itself, by every method', () => {
    fc.assert(
      fc.property(anyCourse, (any) => {
        assert.equal(straightForecast(any, 12), any.totalOre);
        assert.ok([null, any.totalOre].includes(profileForecast(any, 12)));
      }),
    );
  });

  test('a forecast by last year’s profile is last year again when this year goes as last year', () => {
    fc.assert(
      fc.property(anyMonths, fc.integer({ min: 1, max: 12 }), (last, month) => {
        const foreseen = profileForecast(course(last, last), month);
        assert.ok(foreseen === null || foreseen === sumTo(last, 12));
      }),
    );
  });

  test('a forecast is whole öre, and of the same amounts with the other sign the same with the other sign', () => {
    const turned = (amounts: readonly number[]): number[] => amounts.map((amount) => -amount || 0);
    fc.assert(
      fc.property(anyMonths, fc.integer({ min: 1, max: 12 }), (own, month) => {
        const foreseen = straightForecast(course(own), month);
        assert.ok(Number.isSafeInteger(foreseen));
        assert.equal(straightForecast(course(turned(own)), month), -foreseen || 0);
      }),
    );
  });
});
