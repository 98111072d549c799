import parseExpression from 'spdx-expression-parse'

/** Licences that let a program under the MIT licence contain the work, when the licence's text comes along. SPDX's names. */
const comesAlong = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC-BY-3.0',
    'CC-BY-4.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'OFL-1.1', 'PSF-2.0', 'Python-2.0', 'Unicode-3.0', 'Unlicense', 'Zlib'],
])

/** Licences that ask for more, and how the installed program gives it. */
const asksForMore: Readonly<Record<string, string>> = {
  'MPL-1.1':
    'Changed files would have to be published: none is changed, each is used as its author published it.',
  'MPL-2.0':
    'Changed files would have to be published: none is changed, each is used as its author published it.',
  'LGPL-3.0-only': replaceable(),
  'LGPL-3.0-or-later': replaceable(),
}

function replaceable(): string {
  return 'It must be possible to replace it: it lies as a file of its own in the installed program (a shared library, or a dictionary that is read), unchanged.'
}

/** What authors wrote that is no SPDX expression, or an old one, by what they mean. */
const meant: Readonly<Record<string, string>> = {
  // dictionary-en: SCOWL's own licence is the MIT licence's, its affix file has the BSD licence with the name clause.
  '(MIT AND BSD)': 'MIT AND BSD-3-Clause',
  // duck: its licence's text has the two clauses.
  BSD: 'BSD-2-Clause',
  // dictionary-sv
  'LGPL-3.0': 'LGPL-3.0-only',
  // slick
  'MIT (http://mootools.net/license.txt)': 'MIT',
}

/** What may be done with a licence. */
export type Verdict =
  /** chosen: the licences it is taken under, where its author lets one choose. */
  | { readonly kind: 'ships'; readonly chosen: readonly string[]; readonly because: readonly string[] }
  | { readonly kind: 'mayNot' }

/** A licence as an SPDX expression, whatever its author called it. */
export function spdxExpression(licence: string): string {
  return meant[licence] ?? licence
}

/**
 * Whether something under this licence can be part of a program that is given away under the MIT licence. Where an author offers a choice
 * one that can is taken; of what is joined by AND each must.
 */
export function judgeLicence(licence: string): Verdict {
  try {
    const chosen = choose(parseExpression(spdxExpression(licence)))
    if (chosen === null) return { kind: 'mayNot' }
    const because = chosen.flatMap((id) => asksForMore[id] ?? [])
    return { kind: 'ships', chosen, because }
  } catch {
    return { kind: 'mayNot' }
  }
}

function choose(expression: ReturnType<typeof parseExpression>): readonly string[] | null {
  if ('conjunction' in expression) {
    const [left, right] = [choose(expression.left), choose(expression.right)]
    if (expression.conjunction === 'or') return left ?? right
    return left === null || right === null ? null : [...new Set([...left, ...right])]
  }
  const id = 'license' in expression && expression.exception === undefined ? expression.license : ''
  const exact = expression.plus === true ? `${id}+` : id
  return comesAlong.has(exact) || Object.hasOwn(asksForMore, exact) ? [exact] : null
}
