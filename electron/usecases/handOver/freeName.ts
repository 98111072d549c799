/** As long as names of templates, blocks and themes may be. */
const longest = 120

/**
 * A name that nothing else has: the wanted one where it is free, else the same with an ending.
 *
 * @param ended the ended name, the wanted one written as U+0000, for the first, second … attempt
 */
export function freeName(
  wanted: string,
  taken: readonly string[],
  ended: (attempt: number) => string,
): string {
  if (!taken.includes(wanted)) return wanted
  for (let attempt = 1; ; attempt += 1) {
    const frame = ended(attempt)
    const name = frame.replace('\u0000', () =>
      wanted
        .slice(0, longest - frame.length + 1)
        .toWellFormed()
        .trim(),
    )
    if (!taken.includes(name)) return name
  }
}
