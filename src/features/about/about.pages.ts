import { html, type Page } from '../../platform/http/page.ts';
import { page } from '../../ui/layout.ts';

/** What Samband is, for somebody who has just come here. */
export const aboutPage: Page = page({
  title: 'Om Samband',
  here: '/om',
  main: html`<div class="narrow">
<h1>Om Samband</h1>
<p class="lead">Samband är öppen programvara för samordningsförbund. Den gör årsredovisningen ur förbundets egna uppgifter och visar hur varje siffra har räknats fram.</p>
<h2>Så läser du</h2>
<p>Öppna ett förbunds årsredovisning. Varje siffra är en länk. Bakom den står vad siffran mäter, vilken period den gäller, hur den är räknad och vilka konton, verifikationer eller rader den bygger på.</p>
<p>Härledningen kommer ur samma beräkning som siffran. Därför kan den inte säga något annat än rapporten.</p>
<p>Det som förbunden har publicerat kan alla läsa, utan konto: <a href="/offentligt">Publicerade dokument</a>.</p>
<h2>Så går ett år till</h2>
<ol>
<li><strong>Skapa förbundet och starta året.</strong> Det första året startas med medlemmar och kontoplan. Nästa år görs av det förra: det som består följer med.</li>
<li><strong>Bidrag och budget.</strong> Räkna fram medlemmarnas bidrag, gör planen och budgeten i versioner och lägg in styrelsens beslut.</li>
<li><strong>Bokföring.</strong> Lämna in SIE-filen när som helst under året. Du ser vad den skulle ändra innan den tas in, och kan ångra.</li>
<li><strong>Uppföljning.</strong> Följ budgeten per rad, insats och medlem, månad för månad, med prognos för året.</li>
<li><strong>Uppgifter.</strong> Skriv in insatser, antal deltagare, mål, mätningar och möten, eller klistra in dem från ett kalkylark.</li>
<li><strong>Texter.</strong> Skriv kapitlen tillsammans. Siffror hämtas, så att de aldrig blir fel.</li>
<li><strong>Kontroll.</strong> Rätta det som inte går ihop, eller godkänn det med ett skäl.</li>
<li><strong>Dokument.</strong> Lägg in styrelsens beslut, skriv under och publicera. Det beslutade ändras aldrig.</li>
</ol>
<p>På årets första sida står vad som är klart, vad som är nästa sak att göra och vad som är försenat.</p>
<h2>Utan webbläsare</h2>
<p>Samla årets uppgifter i en årsmapp: en mapp med en SIE-fil och några filer som redigeras i en texteditor och ett kalkylprogram. Den minsta årsmappen är tre filer, och beskrivningen <code>docs/arsmapp.md</code> i programmets mapp säger var ni börjar. I en terminal kontrollerar <code>npx samband check --mapp MAPP</code> den, och <code>npx samband import MAPP</code> läser in den så att året syns här.</p>
<h2>Dolda siffror</h2>
<p>Antal som gäller så få personer att någon skulle kunna kännas igen visas inte. Samma sak gäller siffror som skulle göra det möjligt att räkna ut ett sådant antal. I stället står det ”för få”.</p>
<h2>Öppen källkod</h2>
<p>Samband får användas, ändras och spridas enligt EUPL-1.2. Uppgifterna finns i ett öppet format, årsmappen, som går att läsa utan Samband.</p>
</div>`,
});

/** The accessibility statement (tillgänglighetsredogörelse, lag (2018:1937) 13 §), a draft until an association publishes with it. */
export const accessibilityPage: Page = page({
  title: 'Tillgänglighet',
  main: html`<div class="narrow">
<h1>Tillgänglighetsredogörelse</h1>
<p class="notice"><strong>Utkast.</strong> Den som använder Samband på en egen adress ansvarar för att fylla i redogörelsen.</p>
<p class="lead">Vi vill att så många som möjligt ska kunna använda tjänsten.</p>
<h2>Så tillgänglig är tjänsten</h2>
<p>Målet är WCAG 2.2 på nivå AA, som lagen om tillgänglighet till digital offentlig service (2018:1937) hänvisar till. Sidorna prövas automatiskt vid varje ändring och fungerar med tangentbord, med skärmläsare, i 400 procents förstoring, i mobil och utan JavaScript.</p>
<h2>Kända brister</h2>
<ul>
<li>Breda tabeller behöver rullas i sidled på små skärmar. De går att rulla med tangentbordet.</li>
<li>Diagram har en beskrivning i text och samma tal som tabell. Själva bilden går inte att läsa del för del med skärmläsare.</li>
<li>Texter som förbunden själva skriver kan ha brister.</li>
</ul>
<h2>Årsredovisningen som fil</h2>
<p>PDF-filen följer PDF/UA-1. Word-filen har rubriker, tabellrubriker och alternativtexter. Samma innehåll finns också som webbsida.</p>
<h2>Saknar du något?</h2>
<p>Hör av dig till förbundet. Förbundet ska svara och hjälpa till. Om du inte är nöjd kan du vända dig till Myndigheten för digital förvaltning, som har tillsyn.</p>
</div>`,
});
