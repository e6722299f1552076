/** A small year folder without any problem, as texts by file name. */
export const aFolder: Readonly<Record<string, string>> = {
  'arsmapp.yaml': `format: samband-arsmapp/1
forbund:
  id: exempelbygden
  namn: Samordningsförbundet Exempelbygden
  kortnamn: Exempelbygden
ar: 2023
kontoplan: kommun-bas
`,
  'medlemmar.csv': `medlem;namn;slag;kod;organisationsnummer
fk;Försäkringskassan;forsakringskassan;;
region;Region Exempel;region;06;
aby;Åby kommun;kommun;0680;
`,
  'insatser.yaml': `- id: vagen
  namn: Vägen
  inriktning: individ
`,
  'kodlistor.csv': `lista;kod;namn
avslutsorsak;arbete;Arbete eller studier
`,
  'deltagare.csv': `ar;insats;kon;matt;antal
2023;vagen;kvinna;deltagare;12
2023;vagen;man;deltagare;9
`,
  'texter/inledning.md': `---
kapitel: inledning
---
Så här gick det.
`,
  'bokforing/2023.se': `#FLAGGA 0
#PROGRAM "Exempel" 1
#FORMAT PC8
#GEN 20240101
#SIETYP 4
#FNAMN "Exempelbygden"
#RAR 0 20230101 20231231
#KONTO 1930 "Bank"
#KONTO 3010 "Bidrag"
#UB 0 1930 100.00
#RES 0 3010 -100.00
#VER A 1 20230201 "Bidrag"
{
#TRANS 1930 {} 100.00
#TRANS 3010 {} -100.00
}
`,
};

/** The same folder with other files in it; a file that is null is not there. */
export function folderWith(changes: Readonly<Record<string, string | Uint8Array | null>>): Map<string, Uint8Array> {
  const files = Object.entries({ ...aFolder, ...changes });
  const encoder = new TextEncoder();
  return new Map(
    files.flatMap(([name, content]) =>
      content === null ? [] : [[name, typeof content === 'string' ? encoder.encode(content) : content] as const],
    ),
  );
}
