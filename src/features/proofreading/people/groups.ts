/** Rows of ages, educations, respondents and places are no interventions. */
export const isGroup = (name: string): boolean =>
  /\d ?[–-] ?\d|(?<!\p{sc=Latin})år(?!\p{sc=Latin})|kommun$|grundskol|gymnas|eftergymn|högskol|sjukpenning|försörjningsstöd|aktivitetsstöd|ersättning|respondent|styrelse|personal|kvinnor|män(?!\p{sc=Latin})|deltagare|^(?:arbete|studier|utbildning|sjukdom|rehab(?!ilitering(?!spenning)\p{sc=Latin}{3})|fortsatt rehab|annat|annan|övrig|okänd|flytt|avbr|avslut|(?:nya|varav|därav|till arbete|till studier|pågående|inskrivna|kvar|antal)(?!\p{sc=Latin}))/iu.test(
    name,
  );
