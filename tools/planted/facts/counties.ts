/** Regions with some of their municipalities, in the form that stands before `kommun`. */
export interface County {
  readonly region: string;
  readonly municipalities: readonly string[];
}

const county = (region: string, municipalities: string): County => ({ region, municipalities: municipalities.split(' ') });

export const COUNTIES: readonly County[] = [
  county('Region Dalarna', 'Avesta Borlänge Falu Gagnefs Hedemora Leksands Ludvika Malung-Sälens Mora Orsa Rättviks Säters'),
  county('Region Gävleborg', 'Bollnäs Gävle Hofors Hudiksvalls Ljusdals Nordanstigs Ockelbo Ovanåkers Sandvikens Söderhamns'),
  county('Region Halland', 'Falkenbergs Halmstads Hylte Kungsbacka Laholms Varbergs'),
  county('Region Jämtland Härjedalen', 'Bergs Bräcke Härjedalens Krokoms Ragunda Strömsunds Åre Östersunds'),
  county(
    'Region Kalmar län',
    'Borgholms Emmaboda Hultsfreds Högsby Kalmar Mönsterås Mörbylånga Nybro Oskarshamns Torsås Vimmerby Västerviks',
  ),
  county('Region Kronoberg', 'Alvesta Lessebo Ljungby Markaryds Tingsryds Uppvidinge Växjö Älmhults'),
  county('Region Norrbotten', 'Arjeplogs Arvidsjaurs Bodens Gällivare Haparanda Jokkmokks Kalix Kiruna Luleå Pajala Piteå Överkalix'),
  county('Region Skåne', 'Bjuvs Eslövs Hörby Höörs Klippans Kävlinge Landskrona Lomma Lunds Sjöbo Svalövs Ystads Åstorps Ängelholms'),
  county('Region Sörmland', 'Eskilstuna Flens Gnesta Katrineholms Nyköpings Oxelösunds Strängnäs Trosa Vingåkers'),
  county('Region Uppsala', 'Enköpings Heby Håbo Knivsta Tierps Uppsala Älvkarleby Östhammars'),
  county('Region Värmland', 'Arvika Eda Filipstads Forshaga Grums Hagfors Hammarö Karlstads Kils Kristinehamns Munkfors Storfors Sunne'),
  county(
    'Region Västerbotten',
    'Bjurholms Dorotea Lycksele Malå Nordmalings Norsjö Robertsfors Skellefteå Storumans Umeå Vilhelmina Vännäs',
  ),
  county('Region Västmanland', 'Arboga Fagersta Hallstahammars Kungsörs Köpings Norbergs Sala Skinnskattebergs Surahammars Västerås'),
  county(
    'Region Östergötland',
    'Boxholms Finspångs Kinda Linköpings Mjölby Motala Norrköpings Söderköpings Vadstena Valdemarsviks Ydre Åtvidabergs',
  ),
  county(
    'Västra Götalandsregionen',
    'Ale Alingsås Bengtsfors Borås Falköpings Härryda Lerums Lysekils Marks Mölndals Orusts Partille Skara Skövde Tibro',
  ),
];

export const PEOPLE = {
  first:
    'Anders Birgitta Christer Doris Emil Fatima Gunnar Helena Ingvar Jasmin Kerstin Lars Maria Nils Olga Per Ronja Sven Tuva Ulrika'.split(
      ' ',
    ),
  last: 'Alm Björk Ceder Dahlin Ek Forsell Granlund Hedlund Isaksson Jonasson Kvist Lindahl Moberg Nordin Oskarsson Palm Rosén Stål Törn Vik'.split(
    ' ',
  ),
} as const;

export const AREAS = [
  'Norra Åsbygden',
  'Skogslandet',
  'Sjöriket',
  'Södra Slätten',
  'Älvkanten',
  'Östra Bergslaget',
  'Västra Gläntan',
  'Mellanbygden',
  'Kustens hjärta',
  'Dalgången',
  'Tre Åar',
  'Högmossen',
] as const;
