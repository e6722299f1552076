import {
  capitalised,
  checkedText,
  foundText,
  headingOf,
  kindText,
  nothingFound,
  type ProofedFile,
  placeText,
  SEVERITIES,
  surenessWord,
} from '../features/proofreading/proof-words.ts';
import type { ProofFinding, ProofPlace } from '../features/proofreading/proofreading.ts';

/** What proofreading gave as plain text: the worst first, each finding with its values, places and arithmetic. */
export function proofText(proofed: ProofedFile): string {
  const { proofreading } = proofed;
  const { findings, unread } = proofreading;
  return [
    `${proofed.file} (${kindText(proofed)})`,
    '',
    findings.length === 0 ? nothingFound(proofreading) : `Funnet: ${foundText(findings)}.`,
    checkedText(proofreading),
    ...SEVERITIES.flatMap((severity) => sectionText(severity, findings)),
    ...(unread.length === 0 ? [] : ['', 'Det här kunde inte läsas eller prövas', ...unread.map((sentence) => `  ${sentence}`)]),
    '',
  ].join('\n');
}

function sectionText(severity: ProofFinding['severity'], findings: readonly ProofFinding[]): readonly string[] {
  const those = findings.map((finding, index) => ({ finding, number: index + 1 })).filter(({ finding }) => finding.severity === severity);
  if (those.length === 0) return [];
  return ['', `${headingOf(severity)} (${those.length})`, ...those.flatMap(({ finding, number }) => ['', ...findingText(finding, number)])];
}

const findingText = ({ kind, sureness, message, arithmetic, places }: ProofFinding, number: number): readonly string[] => [
  `${String(number).padStart(3)}. ${capitalised(kind)}, ${surenessWord(sureness)}`,
  ...indented(message),
  ...(arithmetic === '' ? [] : indented(`Räkning: ${arithmetic}`)),
  ...places.flatMap(placeLines),
];

const placeLines = (place: ProofPlace): readonly string[] => [
  ...indented(`${capitalised(placeText(place))}: ${place.label === '' ? '' : `${place.label} `}${place.value}`),
  ...(place.text === '' || place.text === place.value ? [] : indented(`  ”${place.text}”`)),
];

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `     ${line}`);
