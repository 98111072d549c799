/** What our own way out has in its subject: a delivery's number and the proof that we gave it out (messageIdentity). */
const token = /(?<![\w-])(\d{1,15}-[0-9a-f]{20})(?![0-9a-f])/

/** The token in a subject, whatever stands around it ("Sv: unsubscribe 12-…"). Whether it is ours is for others to say. */
export function unsubscribeTokenIn(subject: string): string | undefined {
  return token.exec(subject)?.[1]
}

/** Every token in a text: of a letter that came back, in its List-Unsubscribe. */
export function tokensIn(text: string): string[] {
  const found = text.matchAll(/unsubscribe(?:%20|\+| )(\d{1,15}-[0-9a-f]{20})(?![0-9a-f])/gi)
  return [...new Set([...found].map(([, written = '']) => written))]
}

const wish =
  /\bavregistrera|\bavanm[äa]l|\bavprenumerera|\bunsubscribe|\bopt[- ]?out|\bta(?:ga)? (?:gärna )?bort (?:mig|min adress|oss|mej)|\b(?:sluta|upphör) (?:att )?(?:skicka|mejla|maila)|\bremove me\b|\btake me off|\bstop sending|\bvill inte (?:längre )?(?:ha|få) |\bönskar inte (?:längre )?(?:få|ha)|\bstryk mig\b/i

/** Does somebody ask not to be written to? @param words their own, without the letter that they answer */
export function wishesOut(subject: string, words: string): boolean {
  // The letter's own subject stands in an answer's: it is nobody's wish.
  const own = /^(?:(?:re|sv|vs|fw|fwd|aw)\s*:)/i.test(subject.trim()) ? '' : subject
  return wish.test(own) || wish.test(words.slice(0, 2000))
}
