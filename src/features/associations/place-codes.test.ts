import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeCode } from './place-codes.ts';

const codes = (kind: 'kommun' | 'region', names: readonly string[]): (string | null)[] => names.map((name) => placeCode(kind, name));

test('a municipality has four digits, of which two are its county', () => {
  const names = [
    'Arjeplogs kommun',
    'Ekerö kommun',
    'Örnsköldsviks kommun',
    'Heby kommun',
    'Ale kommun',
    'Aneby kommun',
    'Malung-Sälens kommun',
  ];
  assert.deepEqual(codes('kommun', names), ['2506', '0125', '2284', '0331', '1440', '0604', '2023']);
});

test('a name that ends with s keeps it, and a city calls itself so', () => {
  const names = ['Degerfors kommun', 'Hagfors kommun', 'Alingsås kommun', 'Göteborgs Stad', 'Malmö stad', 'Kiruna'];
  assert.deepEqual(codes('kommun', names), ['1862', '1783', '1489', '1480', '1280', '2584']);
});

test('a region has the two digits of its county, also by the names of before 2019', () => {
  const names = [
    'Region Jönköpings län',
    'Västra Götalandsregionen',
    'Region Skåne',
    'Landstinget i Värmland',
    'Västernorrlands läns landsting',
    'Region Jämtland Härjedalen',
    'Region Sörmland',
  ];
  assert.deepEqual(codes('region', names), ['06', '14', '12', '17', '22', '23', '04']);
});

test('a name that no place has has no code, nor has an authority', () => {
  assert.deepEqual(codes('kommun', ['Lillåns kommun', '']), [null, null]);
  assert.equal(placeCode('region', 'Region Mellanvik'), null);
  assert.equal(placeCode('forsakringskassan', 'Stockholm'), null);
});
