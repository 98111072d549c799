import { foldText } from '../text/foldText.ts'

/** ISO 3166-1's two letters of every country and territory but Sweden. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'

/** What statistics call countries beside their names in ICU, and what they call everything outside Sweden. */
const otherNames =
  'UK|USA|US|England|Scotland|Wales|Great Britain|Storbritannien|Holland|Czech Republic|Turkey|Turkiet|Russian Federation|Republic of Korea|South Korea|Viet Nam|Macedonia|Kosovo|Åland|Hong Kong|Hongkong|Macau|Taiwan'
const outside =
  'abroad|outside Sweden|other countries|other country|foreign|international|rest of the world|utlandet|utomlands|utland|utanför Sverige|övriga länder|andra länder|annat land|övriga världen'

const swedish = new Set(['se', 'swe', 'sweden', 'sverige', 'konungariket sverige', 'kingdom of sweden'])

const codeSet = new Set(codes.split(' '))
const foldedNames = new Set([...otherNames.split('|'), ...outside.split('|')].map(foldText))
for (const language of ['sv', 'en']) {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  for (const code of codeSet) foldedNames.add(foldText(names.of(code) ?? code))
}

/** Whether a text names Sweden, another country by its name (Swedish or English) or its ISO 3166-1 code, or neither. */
export function readCountry(text: string): 'sweden' | 'abroad' | undefined {
  const folded = foldText(text)
  if (swedish.has(folded)) return 'sweden'
  return foldedNames.has(folded) || isForeignCode(text) ? 'abroad' : undefined
}

/** The same by name alone: two letters may be a county's ("BD" is Norrbotten, and Bangladesh). */
export function namesCountry(text: string): 'sweden' | 'abroad' | undefined {
  return isForeignCode(text) ? undefined : readCountry(text)
}

export function isForeignCode(text: string): boolean {
  return codeSet.has(text.trim().toUpperCase())
}
