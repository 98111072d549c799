/** The same text is the same object: comparing long texts word by word would take longer than typing one. */
const numbers = new WeakMap<object, number>()
let given = 0

/**
 * A query's hash that tells its content by which object it is.
 * @param queryKey `[procedure, { content, …rest }]`; `rest` is written out
 */
export function byIdentity([name, input]: readonly unknown[]): string {
  const { content, ...rest } = input as { readonly content: object }
  const number = numbers.get(content) ?? ++given
  numbers.set(content, number)
  return `${name} ${number} ${JSON.stringify(rest)}`
}
