import { foldText } from '../text/foldText.ts'

/**
 * Whether a title only says what kind of mailing it is and when ("Nyhetsbrev december 2026", "Decemberbrev", "Newsletter no.
 * 4"): nothing that makes anybody read on.
 */
export function isLabel(title: string): boolean {
  const words = foldText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return (
    words.some((word) => mailing.test(word)) && words.every((word) => mailing.test(word) || when.test(word))
  )
}

// Folded: without accents, in lower case.
const mailing =
  /^(?:\p{L}*(?:brev|brevet|blad|bladet)|\p{L}*letters?|bulletin(?:en)?|digest|info|information|uppdatering|update)$/u
const when =
  /^(?:\p{N}+|nr|no|nummer|number|issue|vol|volym|vecka|v|week|fran|from|for|i|the|vart|our|manadens|veckans|arets|monthly|weekly|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|var|varen|sommar|sommaren|host|hosten|vinter|vintern|jul|spring|summer|autumn|fall|winter|christmas|q[1-4])$/u
