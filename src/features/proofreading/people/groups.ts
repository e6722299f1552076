/** Rows of ages, educations, respondents and places are no interventions. */
export const isGroup = (name: string): boolean =>
  /\d ?[–-] ?\d|(?<!\p{L})år(?!\p{L})|kommun$|grundskol|gymnas|eftergymn|högskol|sjukpenning|försörjningsstöd|aktivitetsstöd|ersättning|respondent|styrelse|personal|kvinnor|män(?!\p{L})|deltagare|^(?:arbete|studier|utbildning|sjukdom|rehab(?!ilitering(?!spenning)\p{L}{3})|fortsatt rehab|annat|annan|övrig|okänd|flytt|avbr|avslut|(?:nya|varav|därav|till arbete|till studier|pågående|inskrivna|kvar|antal)(?!\p{L}))/iu.test(
    name,
  );
