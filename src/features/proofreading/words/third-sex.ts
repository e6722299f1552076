/** Whether somebody is told of who is neither a woman nor a man, or has not said: then women and men are not all. */
export const tellsOfOthers = (text: string): boolean =>
  /annan könsidentitet|annat (?:juridiskt )?kön|icke-?binär|(?:ej|inte) (?:har |hade )?(?:velat |vill |ville )?(?:uppge|uppgiv|ange(?!r)|angett|angiv)|(?:an|upp)gav (?:inte|ej) (?:sitt )?kön|könsuppgift|okänt kön/i.test(
    text,
  );
