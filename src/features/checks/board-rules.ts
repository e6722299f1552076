import { isDeputy, servingDuring } from '../associations/serving.ts';
import type { Rule } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Each member has at least one member of the board (lag 2003:1210 10 §). */
export const membersAreSeated: Rule = ({ records }) => {
  const board = servingDuring(records.mandates, 'styrelse', records.year);
  if (board.length === 0) return [];
  return records.members
    .filter((member) => !board.some((mandate) => mandate.member === member.id && !isDeputy(mandate)))
    .map(
      (member): Finding => ({
        id: `styrelse.${member.id}`,
        severity: 'varning',
        message: `${member.name} har ingen ledamot i styrelsen under året (lag 2003:1210 10 §). Kontrollera uppdrag.csv.`,
        values: [],
      }),
    );
};

/** Each member has a deputy too (lag 2003:1210 10 §). A folder that tells of no deputies at all has left them out. */
export const membersHaveDeputies: Rule = ({ records }) => {
  const deputies = servingDuring(records.mandates, 'styrelse', records.year).filter(isDeputy);
  const without = records.members.filter((member) => !deputies.some((mandate) => mandate.member === member.id));
  if (deputies.length === 0 || without.length === 0) return [];
  return [
    {
      id: 'styrelse.ersattare',
      severity: 'anmarkning',
      message: `Ersättare i styrelsen saknas för ${without.map((member) => member.name).join(', ')} (lag 2003:1210 10 §). Kontrollera uppdrag.csv.`,
      values: [],
    },
  ];
};
