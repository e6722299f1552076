/** Books of 2023 that meet every identity, for a folder whose chart is BAS. */
export const GOOD_BOOKS = `#FLAGGA 0
#PROGRAM "Program" 1
#FORMAT PC8
#GEN 20240115
#SIETYP 4
#ORGNR 222000-0000
#FNAMN "Exempel"
#RAR 0 20230101 20231231
#RAR -1 20220101 20221231
#KONTO 1930 "Bank"
#KONTO 2010 "Eget kapital"
#KONTO 3985 "Bidrag"
#KONTO 5010 "Lokalhyra"
#IB 0 1930 500000.00
#IB 0 2010 -500000.00
#UB 0 1930 650000.00
#UB 0 2010 -500000.00
#IB -1 1930 500000.00
#IB -1 2010 -500000.00
#UB -1 1930 500000.00
#UB -1 2010 -500000.00
#RES 0 3985 -400000.00
#RES 0 5010 250000.00
#RES -1 3985 -200000.00
#RES -1 5010 200000.00
#VER A 1 20230115 "Bidrag"
{
#TRANS 1930 {} 400000.00
#TRANS 3985 {} -400000.00
}
#VER A 2 20230315 "Hyra"
{
#TRANS 5010 {} 250000.00
#TRANS 1930 {} -250000.00
}
`;

/** The same books with one thing changed, which must be there to be changed. */
export function booksWith(from: string, to: string): string {
  if (!GOOD_BOOKS.includes(from)) throw new Error(`the books do not hold ${from}`);
  return GOOD_BOOKS.replace(from, to);
}
