import type { Language } from '../i18n/catalogue.ts'

/**
 * Office words and what people say. Only forms whose replacement fits wherever the form stands; one that needs the sentence
 * turned round is left out. Both languages: our own list.
 */
export const officialeseWords: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: new Map(
    read(`
      erhålla: få; erhåller: får; erhöll: fick; erhållit: fått
      i syfte att: för att; i avsikt att: för att
      samtliga: alla; samtligas: allas
      föreligger: finns; föreligga: finnas; förelåg: fanns; förelegat: funnits
      avseende: om; beträffande: om; angående: om
      tillse: se till; tillser: ser till; tillsåg: såg till; tillsett: sett till
      inkomma med: lämna in; inkommer med: lämnar in; inkom med: lämnade in; inkommit med: lämnat in
      inkomma: komma in; inkommer: kommer in; inkom: kom in; inkommit: kommit in
      påbörja: börja; påbörjar: börjar; påbörjat: börjat
      medelst: med; jämlikt: enligt; i enlighet med: enligt
      på grund av att: eftersom; med hänsyn till att: eftersom; mot bakgrund av att: eftersom
      under förutsättning att: om; i det fall att: om; för det fall att: om; därest: om; huruvida: om
      ehuru: även om; enär: eftersom; emedan: eftersom
      hitintills: hittills; tillika: också; ävensom: och; ånyo: igen; eljest: annars; jämte: och; alltjämt: fortfarande
      erfordras: behövs; erfordra: kräva; erfordrar: kräver; erfordrades: behövdes
      erforderlig: nödvändig; erforderligt: nödvändigt; erforderliga: nödvändiga
      införskaffa: skaffa; införskaffar: skaffar; införskaffat: skaffat
      utgör: är; utgöra: vara; utgjorde: var; utgjort: varit
      ombesörja: ordna; ombesörjer: ordnar; ombesörjde: ordnade; ombesörjt: ordnat
      nyttja: använda; nyttjar: använder; nyttjas: används; nyttjat: använt
      i dagsläget: nu; i nuläget: nu; för närvarande: just nu
      inom ramen för: i; avsaknad av: brist på
      tillhandahålla: erbjuda; tillhandahåller: erbjuder; tillhandahöll: erbjöd; tillhandahållit: erbjudit
      implementera: införa; implementerar: inför; implementerat: infört; implementeringen: införandet
      facilitera: underlätta; faciliterar: underlättar
      bibehålla: behålla; bibehåller: behåller; bibehöll: behöll; bibehållit: behållit
      och dylikt: och liknande; eller dylikt: eller liknande
      ej: inte; således: alltså; sålunda: alltså; per automatik: automatiskt; framgent: framöver; såsom: som; vari: där
      översända: skicka; översänder: skickar; översände: skickade; översänt: skickat
      insända: skicka in; insänder: skickar in; insänt: skickat in
      tillställa: skicka; tillställer: skickar; tillställt: skickat
      initiera: starta; initierar: startar; initierat: startat
      anhålla om: be om; anhåller om: ber om; anhöll om: bad om
      utverka: få; utverkar: får; verkställa: genomföra; verkställer: genomför
    `),
  ),
  en: new Map(
    read(`
      in order to: to; so as to: to
      utilise: use; utilises: uses; utilised: used; utilising: using
      utilize: use; utilizes: uses; utilized: used; utilizing: using
      prior to: before; subsequent to: after; previous to: before
      commence: start; commences: starts; commenced: started; commencing: starting
      in the event that: if
      with regard to: about; with respect to: about; in respect of: about; pertaining to: about
      a large number of: many; the majority of the: most of the; numerous: many
      at this point in time: now; at the present time: now; in the near future: soon; on a regular basis: regularly
      due to the fact that: because; owing to the fact that: because; in view of the fact that: because
      endeavour to: try to; endeavours to: tries to; ascertain: find out
      notwithstanding: despite; henceforth: from now on; pursuant to: under; in lieu of: instead of
      facilitate: help; facilitates: helps; whilst: while; amongst: among
      has the ability to: can; have the ability to: can; is in a position to: can; are in a position to: can
      make a decision: decide; give consideration to: consider
    `),
  ),
}

function read(list: string): (readonly [string, string])[] {
  return list
    .split(/[;\n]/)
    .map((entry) => entry.split(':').map((part) => part.trim()))
    .flatMap(([word = '', instead = '']) => (instead === '' ? [] : [[word, instead] as const]))
}
