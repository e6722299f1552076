import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOnScreen } from './finding-words.ts';

test('files are called as the sheets and chapters that they are on screen, without their lines', () => {
  for (const [told, shown] of [
    ['Kontrollera uppdrag.csv.', 'Kontrollera bladet Styrelse, beredningsgrupp och revisorer.'],
    ['Se rad 12 i mal.yaml.', 'Se bladet Mål.'],
    ['bidrag.csv rad 3', 'bladet Beslutade medlemsbidrag'],
    ['Rätta avslut.csv eller deltagare.csv.', 'Rätta bladet Avslutsorsaker eller bladet Antal deltagare.'],
    ['Skriv den i texter/styrning.md.', 'Skriv den i kapitlet Styrning och uppföljning av verksamheten.'],
    ['texter/eget-avsnitt.md rad 4: fel', 'kapitlet eget-avsnitt rad 4: fel'],
    ['bokforing/2024.se rad 51', 'bokforing/2024.se rad 51'],
    ['okand.csv rad 1', 'okand.csv rad 1'],
    [
      'bokforing/2023.se: Bokföring för 2024 saknas. Filerna gäller 2023. Lägg en SIE-fil för 2024 i mappen bokforing.',
      'Bokföring för 2024 saknas. Filerna gäller 2023. Lämna in en SIE-fil för 2024 under Bokföring.',
    ],
  ] as const)
    assert.equal(findingOnScreen(told), shown);
});
