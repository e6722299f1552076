import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodText } from '../../../../tests/proofreading/read-text.ts';
import { shownExact } from '../trial.ts';
import { contributionClaims } from './contribution-claims.ts';
import { membersIn } from './members.ts';

/** `medlem.storsele-kommun.bidrag@2031: 8500000` öre, of a report about 2031. */
async function claimsIn(text: string): Promise<string[]> {
  const { sentences, counted } = await understoodText(text);
  const members = membersIn(sentences, counted).map(({ member }) => member);
  return contributionClaims(counted, members, 2031).map(({ key, value }) => `${key}: ${shownExact(value).replace(/\s/g, '')}`);
}

test('what each member pays is told by the rows of contributions, in each year', async () => {
  const text = `Årsredovisning 2031

Medlemmar är Försäkringskassan, Arbetsförmedlingen, Region Exempel, Hylte kommun och Laholms kommun.

Not 2. Intäkter	2031	2030
Driftbidrag från staten	200 000	180 000
Driftbidrag från Region Exempel	100 000	90 000
Driftbidrag från Hylte kommun	40 000	36 000
Driftbidrag från Laholms kommun	60 000	54 000
Summa	400 000	360 000`;
  assert.deepEqual(await claimsIn(text), [
    'medlem.forsakringskassan.bidrag@2031: 20000000',
    'medlem.forsakringskassan.bidrag@2030: 18000000',
    'medlem.region-exempel.bidrag@2031: 10000000',
    'medlem.region-exempel.bidrag@2030: 9000000',
    'medlem.hylte-kommun.bidrag@2031: 4000000',
    'medlem.hylte-kommun.bidrag@2030: 3600000',
    'medlem.laholms-kommun.bidrag@2031: 6000000',
    'medlem.laholms-kommun.bidrag@2030: 5400000',
  ]);
});

test('a row of each authority, and a municipality that stands first in its row', async () => {
  const text = `Medlemmar är Region Exempel och Hylte kommun.

Medlemsbidrag, tkr	2031
Bidrag från Försäkringskassan	100
Bidrag från Arbetsförmedlingen	100
Region Exempel, bidrag	100
Hylte kommuns bidrag	100`;
  assert.deepEqual(await claimsIn(text), [
    'medlem.forsakringskassan.bidrag@2031: 10000000',
    'medlem.arbetsformedlingen.bidrag@2031: 10000000',
    'medlem.region-exempel.bidrag@2031: 10000000',
    'medlem.hylte-kommun.bidrag@2031: 10000000',
  ]);
});

test('what several municipalities pay together is of none of them', async () => {
  const text = `Medlemmar är Region Exempel, Hylte kommun och Laholms kommun.

Medlemsbidrag, tkr	2031
Bidrag från Försäkringskassan	200
Bidrag från Region Exempel	100
Bidrag från kommunerna	100`;
  assert.deepEqual(await claimsIn(text), ['medlem.forsakringskassan.bidrag@2031: 20000000', 'medlem.region-exempel.bidrag@2031: 10000000']);
});
