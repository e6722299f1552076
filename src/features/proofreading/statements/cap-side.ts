import { compare, isEqual } from '../../../shared/exact.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isPercent } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import { capsTold } from './cap-again.ts';

/** `Det motsvarar 22,0 procent av bidragen och ligger över styrelsens tak`, where the cap is told elsewhere: on which side of it that is. */
export function checkCapSide(sentences: readonly Sentence[]): Trial[] {
  const caps = capsTold(sentences);
  const [cap] = caps;
  if (cap === undefined || caps.some(({ quantity }) => !isEqual(quantity.value, cap.quantity.value))) return [];
  return sentences.flatMap((sentence, index) => {
    const about = `${sentences[index - 1]?.text ?? ''} ${sentence.text}`;
    const said = sentence.isCell || !/kapital/i.test(about) || OTHER.test(sentence.text) ? null : SAID.exec(sentence.text);
    const shares = said === null ? [] : spokenIn(sentence).filter(({ quantity }) => isPercent(quantity) && quantity.at < said.index);
    const share = shares.at(-1);
    return said === null || share === undefined ? [] : [trialOf(sentence, said, { share, cap })];
  });
}

/** Goals of other things, and what is foreseen or wished for. */
const OTHER = /(?<!\p{sc=Latin})(?:mål(?:et)?|ska|skulle|kommer|inte|nästan|strax|snart)(?!\p{sc=Latin})/iu;

const SAID =
  /(?:procent|%)(?: av (?:\p{sc=Latin}{1,20} ){0,2}(?:medlems)?bidrag(?:en)?)?(?:,? (?:alltså|därmed|således|och därmed|och|vilket))?(?: (?:är|ligger|låg|var|därmed)){0,2} (?<side>över|under) (?:(?:styrelsens|det|den|Nationella rådets|rekommenderade|rekommenderat|eget|egna|vårt) ){0,3}(?:tak|taket|riktlinje|riktlinjen|gräns|gränsen|rekommendationen)(?!\p{sc=Latin})/iu;

function trialOf(sentence: Sentence, said: RegExpExecArray, { share, cap }: { share: Spoken; cap: Spoken }): Trial {
  const side = said.groups?.side ?? '';
  const isOver = compare(share.quantity.value, cap.quantity.value) > 0;
  return judged(isOver === /över/i.test(side), {
    kind: 'påstående',
    places: [placeIn(sentence, said.index + said[0].indexOf(side), side), ...placesOf([share, cap])],
    arithmetic: `${share.quantity.written} mot ${cap.quantity.written}`,
    message: `Texten säger "${side}" taket, men ${share.quantity.written} är ${isOver ? 'över' : 'under'} ${cap.quantity.written}.`,
    sureness: 0.85,
  });
}
