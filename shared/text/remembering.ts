/** Texts kept: a register says the same few things again and again, and one that does not must not fill the memory. */
const most = 5_000

/** A pure function of a text that remembers what it answered. */
export function remembering<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known.answer
    if (answers.size >= most) answers.clear()
    const answer = of(text)
    answers.set(text, { answer })
    return answer
  }
}
