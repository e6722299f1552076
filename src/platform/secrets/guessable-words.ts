/** Words that Swedish passwords are made of: a password of only one or two of them is among the first guesses. In plain letters. */
export const GUESSABLE_WORDS: readonly string[] = `
  losenord password passord salasana hemlig hemligt hemligheten inloggning loggain login admin administrator anvandare
  hej hejsan hejhej tjena tjenare halla hello welcome valkommen valkomna valkomst letmein slappin oppna sesam
  sommar sommaren vinter vintern var varen host hosten hosttermin vartermin arstid semester sommarlov jullov summer winter spring autumn
  januari februari mars april maj juni juli augusti september oktober november december
  mandag tisdag onsdag torsdag fredag lordag sondag helg fredagsmys midsommar midsommarafton pask jul julafton god nyar nyarsafton advent lucia valborg
  sverige svensk svenska sweden stockholm goteborg malmo uppsala linkoping orebro vasteras norrkoping helsingborg jonkoping umea lund
  boras huddinge eskilstuna sodertalje gavle halmstad karlstad sundsvall ostersund trollhattan vaxjo kalmar kristianstad lulea norrland
  skane smaland dalarna varmland gotland blekinge halland jamtland vastmanland sodermanland ostergotland vastergotland
  kommun kommunen region regionen landsting landstinget forbund forbundet samordning samordningsforbund samordningsforbundet finsam
  arbete jobb jobbet kontor kontoret ekonom ekonomi budget bokforing bokslut arsredovisning chef chefen revisor styrelse styrelsen insats
  coach forbundschef insatsledare forsakringskassan arbetsformedlingen socialtjansten handlaggare test testar prov tillfallig tillfalligt
  byt bytmig andra andramig glomt glomtbort nytt nyttlosenord mitt mittlosenord ditt standard demo exempel dator datorn
  alskling alskar jagalskardig iloveyou karlek hjarta skatt gumman gubben mamma pappa mormor farmor morfar farfar familj familjen barn
  hund hunden katt katten kisse hast hasten voffsing blomma solen solsken manen stjarna regnbage fotboll hockey ishockey innebandy golf
  aik djurgarden hammarby ifkgoteborg malmoff frolunda farjestad brynas leksand modo lulehockey manchester arsenal liverpool chelsea
  volvo saab ikea abba pippi pippilangstrump bamse mumin batman superman spiderman pokemon pikachu starwars minecraft fortnite
  anna maria eva karin kristina lena sara kerstin emma ingrid marie malin birgitta linda annika jenny elin susanne monica johanna
  erik lars karl anders johan per nils mikael jan peter lennart hans olof fredrik gunnar sven daniel alexander thomas stefan magnus
  andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson
  qwerty qwertyui qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc wsxedc abc abcd abcde abcdef
  abcdefgh abcdefghij abcdefghijkl abcdefghijklmnopqrstuvwxyz dragon monkey master shadow sunshine princess football baseball trustno
`
  .trim()
  .split(/\s+/);
