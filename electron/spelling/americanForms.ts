/**
 * How an American would spell a British word: dictionary-en knows American English alone, and a Swedish public body may
 * write either. [] where the word has no British form.
 */
export function americanForms(word: string): string[] {
  return endings.flatMap(([british, american]) =>
    british.test(word) ? [word.replace(british, american)] : [],
  )
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|able$|ably$|ful$|hood|ite|less|ly$|er|ist)/u, 'or'],
  [/is(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$|ational$|able$)/u, 'iz'],
  [/ys(?=e$|es$|ed$|ing$|er$|ers$)/u, 'yz'],
  [/(?<=[bdt])re(?=$|s$)/u, 'er'],
  [/(?<=[aeiou])ll(?=ed$|ing$|er$|ers$)/u, 'l'],
  [/ogue(?=$|s$)/u, 'og'],
  [/ence(?=$|s$)/u, 'ense'],
  [/mme(?=$|s$)/u, 'm'],
  [/lfil(?=$|s$|ment)/u, 'lfill'],
  [/(?<=l)ment(?=$|s$)/u, 'lment'],
  [/ae|oe/u, 'e'],
  [/grey/u, 'gray'],
  [/cheque/u, 'check'],
  [/sceptic/u, 'skeptic'],
  [/licence/u, 'license'],
  [/practis/u, 'practic'],
]
