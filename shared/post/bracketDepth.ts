/** Levels of brackets that JSON of ours may have: a list within a list takes four. */
export const deepestBrackets = 100

/** How deep brackets stand in brackets; what stands in quotation marks does not count. */
export function bracketDepth(json: string): number {
  let depth = 0
  let greatest = 0
  let quoted = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (quoted && character === '\\') at += 1
    else if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '[' || character === '{') greatest = Math.max(greatest, ++depth)
    else if (character === ']' || character === '}') depth -= 1
  }
  return greatest
}
